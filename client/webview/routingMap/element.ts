type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An HTML element. What is text in it is text, whatever it looks like. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(svgNamespace, name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Sets attributes; `false` and `undefined` take one away, `true` gives it without a value. */
export function setAttributes(to: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) {
      to.removeAttribute(name);
    } else {
      const text = value === true ? '' : String(value);
      if (to.getAttribute(name) !== text) {
        to.setAttribute(name, text);
      }
    }
  }
}

export function button(label: string, run: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', run);
  return made;
}
