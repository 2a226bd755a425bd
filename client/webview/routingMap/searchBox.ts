import { element } from './element';
import type { MapWords } from './mapWords';

/** In milliseconds: as long as it takes to press the next key. */
const pause = 150;

/** Where to type what to find; says how much was. */
export class SearchBox {
  readonly box: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #count = element('span', { class: 'found', 'aria-hidden': 'true' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ strings }: MapWords, text: string, search: (text: string) => void) {
    this.#input = element('input', {
      type: 'search',
      'aria-label': strings.search,
      title: strings.search,
      placeholder: strings.searchPlaceholder,
      spellcheck: 'false',
      maxlength: 200,
    });
    this.#input.value = text;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => search(this.#input.value.trim()), pause);
    });
    this.box = element('div', { class: 'search', role: 'search' }, this.#input, this.#count);
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  tell(count: string): void {
    this.#count.textContent = count;
  }
}
