import { svgElement } from './element';

const asButton = { role: 'button', tabindex: -1 } as const;

/** What a ribbon is drawn with: a body, and a pattern over it. */
export function makeRibbon(): Element {
  return svgElement(
    'g',
    asButton,
    svgElement('path', { class: 'body' }),
    svgElement('path', { class: 'pattern' }),
  );
}

/** What a node is drawn with: a button of a place to hit and a bar, its name and what is said of it. */
export function makeNode(): Element {
  // The words stand beside the button, whose own words say more.
  return svgElement(
    'g',
    {},
    svgElement(
      'g',
      asButton,
      svgElement('rect', { class: 'hit' }),
      svgElement('rect', { class: 'bar', rx: 2 }),
    ),
    svgElement(
      'text',
      { class: 'name', 'aria-hidden': 'true' },
      svgElement('tspan', { class: 'prefix' }),
      svgElement('tspan'),
    ),
    svgElement(
      'text',
      { class: 'notes', 'aria-hidden': 'true' },
      svgElement('tspan'),
      svgElement('tspan', { class: 'problems' }),
      svgElement('tspan'),
    ),
  );
}

/** What a button to fold is drawn with: a bracket, a place to hit and a mark. */
export function makeFold(): Element {
  return svgElement(
    'g',
    asButton,
    svgElement('path', { class: 'bracket' }),
    svgElement('rect', { class: 'hit', rx: 4 }),
    svgElement('path', { class: 'mark' }),
  );
}
