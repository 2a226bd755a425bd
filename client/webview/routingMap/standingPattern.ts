import { routeStandings, type RouteStanding } from '../../../server/src/core/routingMap/routeStanding';
import { svgElement } from './element';

/**
 * What stands for a standing beside its colour: ribbons that are sound are plain, what the default account gets is dotted,
 * what is hidden is dashed, and problems are hatched, each in a way of its own.
 */
const strokes: Readonly<Record<RouteStanding, { readonly size: number; readonly d: string } | undefined>> = {
  listed: undefined,
  unlisted: { size: 8, d: 'M2 2h.01M6 6h.01' },
  hidden: { size: 10, d: 'M1 5h4' },
  mistaken: { size: 8, d: 'M-2 2l4-4M0 8l8-8M6 10l4-4' },
  inactive: { size: 8, d: 'M0 2h8M0 6h8' },
  duplicate: { size: 8, d: 'M0 0l8 8M8 0l-8 8' },
  unknown: { size: 8, d: 'M-2 6l4 4M0 0l8 8M6 -2l4 4' },
  malformed: { size: 8, d: 'M2 0v8M6 0v8' },
};

/** The patterns, to be put into a picture once; `fillOf` names them. */
export function patternDefinitions(prefix: string): SVGDefsElement {
  return svgElement(
    'defs',
    {},
    ...routeStandings.flatMap((standing) => {
      const pattern = strokes[standing];
      return pattern === undefined
        ? []
        : [
            svgElement(
              'pattern',
              {
                id: `${prefix}-${standing}`,
                width: pattern.size,
                height: pattern.size,
                patternUnits: 'userSpaceOnUse',
              },
              svgElement('path', { class: `stroke ${standing}`, d: pattern.d }),
            ),
          ];
    }),
  );
}

/** The fill that draws the pattern of a standing over its colour. */
export function patternOf(prefix: string, standing: RouteStanding): string {
  return strokes[standing] === undefined ? 'none' : `url(#${prefix}-${standing})`;
}

const swatches = 'swatch';

/** What swatches need: a picture that shows nothing, since patterns of one that is hidden are not drawn. */
export function swatchPatterns(): SVGSVGElement {
  return svgElement('svg', { class: 'patterns', 'aria-hidden': 'true' }, patternDefinitions(swatches));
}

/** A small piece of a ribbon, for where a standing is named. */
export function swatch(standing: RouteStanding): SVGSVGElement {
  const box = { x: 0.5, y: 0.5, width: 21, height: 11, rx: 2 };
  return svgElement(
    'svg',
    { class: 'swatch', width: 22, height: 12, viewBox: '0 0 22 12', 'aria-hidden': 'true' },
    svgElement(
      'g',
      { class: `ribbon ${standing}` },
      svgElement('rect', { ...box, class: 'body' }),
      svgElement('rect', { ...box, class: 'pattern', fill: patternOf(swatches, standing) }),
    ),
  );
}
