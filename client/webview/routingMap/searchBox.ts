import { element } from './element';
import { fill } from './fill';
import type { MapWords } from './mapWords';

/** In milliseconds: as long as it takes to press the next key. */
const pause = 150;

/** Where to type what to find; says how much was. */
export class SearchBox {
  readonly box: HTMLElement;
  readonly #words: MapWords;
  readonly #say: (text: string) => void;
  readonly #input: HTMLInputElement;
  readonly #count = element('span', { class: 'found', 'aria-hidden': 'true' });
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    words: MapWords,
    text: string,
    { search, say }: { readonly search: (text: string) => void; readonly say: (text: string) => void },
  ) {
    const { strings } = words;
    this.#words = words;
    this.#say = say;
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

  /**
   * Shows how much was found, and says it aloud if it is not what was said last.
   *
   * @param count nothing where nothing is looked for, or it is not known
   */
  tell(text: string, count: number | undefined): void {
    this.#count.textContent = count === undefined ? '' : fill(this.#words.strings.found, count);
    const told = count === undefined ? '' : this.#words.found(text, count);
    if (told !== '' && told !== this.#told) {
      this.#say(told);
    }
    this.#told = told;
  }
}
