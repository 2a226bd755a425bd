import { svgElement } from './element';

/** What makes up the look of what is drawn; the style sheet that says it stays behind. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

/** Only for who looks at it here. */
const interactive = [
  'class',
  'role',
  'tabindex',
  'aria-label',
  'aria-pressed',
  'aria-expanded',
  'aria-hidden',
  'data-key',
];
const margin = 16;

/**
 * The map as an SVG that stands alone: with a title and a description, in the colours of the theme, without the buttons.
 */
export function pictureFile(drawn: SVGSVGElement, title: string, description: string): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = [drawn, ...drawn.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (original !== undefined && element !== copy) {
      inlineLook(element, getComputedStyle(original));
    }
    interactive.forEach((name) => element.removeAttribute(name));
  });
  const folds = originals.flatMap((element, index) =>
    element.classList.contains('folds') || element.classList.contains('hit')
      ? ([copy, ...copy.querySelectorAll('*')][index] ?? [])
      : [],
  );
  folds.forEach((element) => {
    element.remove();
  });
  const width = Number(drawn.getAttribute('width')) + 2 * margin;
  const height = Number(drawn.getAttribute('height')) + 2 * margin;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `${-margin} ${-margin} ${width} ${height}`);
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-labelledby', 'title description');
  copy.prepend(
    svgElement('title', { id: 'title' }, title),
    svgElement('desc', { id: 'description' }, description),
    svgElement('rect', {
      x: -margin,
      y: -margin,
      width,
      height,
      fill: getComputedStyle(document.body).backgroundColor,
    }),
  );
  return new XMLSerializer().serializeToString(copy);
}

/**
 * The same as a PNG in base64, twice as large, so that it is sharp on any screen.
 *
 * @throws Error where it is larger than the browser draws
 */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const data = canvas.toDataURL('image/png').split(',')[1] ?? '';
  if (data === '') {
    throw new Error(`No PNG of ${canvas.width} × ${canvas.height} pixels.`);
  }
  return data;
}

function inlineLook(element: Element, style: CSSStyleDeclaration): void {
  for (const name of looks) {
    const value = style.getPropertyValue(name);
    if (value !== '' && !(name === 'fill' && value.startsWith('url('))) {
      element.setAttribute(name, value);
    }
  }
}
