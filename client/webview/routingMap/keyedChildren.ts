/**
 * Elements for items that come and go: one that stays keeps its element, and with it the focus.
 */
export class KeyedChildren<Item> {
  readonly #parent: Element;
  readonly #make: (item: Item) => Element;
  readonly #update: (element: Element, item: Item) => void;
  #elements = new Map<string, Element>();

  constructor(
    parent: Element,
    make: (item: Item) => Element,
    update: (element: Element, item: Item) => void,
  ) {
    this.#parent = parent;
    this.#make = make;
    this.#update = update;
  }

  /** Shows these items in this order, each under its key. */
  show(items: readonly (readonly [key: string, item: Item])[]): void {
    const elements = new Map<string, Element>();
    for (const [key, item] of items) {
      const element = this.#elements.get(key) ?? this.#make(item);
      this.#update(element, item);
      elements.set(key, element);
    }
    for (const [key, element] of this.#elements) {
      if (!elements.has(key)) {
        element.remove();
      }
    }
    // What is in place is not moved: it would lose the focus.
    let next = this.#parent.firstElementChild;
    for (const element of elements.values()) {
      if (element === next) {
        next = next.nextElementSibling;
      } else {
        this.#parent.insertBefore(element, next);
      }
    }
    this.#elements = elements;
  }

  get(key: string): Element | undefined {
    return this.#elements.get(key);
  }

  /** Puts the focus to the button that the element of a key is or has, and tells whether there is one. */
  focus(key: string): boolean {
    const element = this.#elements.get(key);
    const button = element instanceof HTMLButtonElement ? element : element?.querySelector('button');
    button?.focus();
    return button !== undefined && button !== null;
  }
}
