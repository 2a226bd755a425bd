import type { MessageFromPage } from '../../src/map/pageMessages';
import { AccountList } from './accountList';
import type { Selection } from './mapTarget';
import type { MapWords } from './mapWords';
import type { Requests } from './requests';

/** So many AWS accounts are listed before the user asks for more. */
const step = 200;

/** Lists the AWS accounts of what is selected, as many as the user wants, and again whenever the map is another. */
export class ListControl {
  readonly #list: AccountList;
  readonly #requests: Requests;
  readonly #say: (text: string) => void;
  #selection: Selection | undefined;
  #search = '';
  #limit = step;
  /** Whether nothing was listed yet of what the user selected. */
  #isNew = false;

  constructor(
    words: MapWords,
    requests: Requests,
    {
      send,
      say,
      close,
    }: {
      readonly send: (message: MessageFromPage) => void;
      readonly say: (text: string) => void;
      readonly close: () => void;
    },
  ) {
    this.#requests = requests;
    this.#say = say;
    this.#list = new AccountList(words, {
      goTo: ({ start, end }) => {
        const endCharacter = end.line === start.line ? end.character : start.character;
        send({ type: 'goTo', line: start.line, character: start.character, endCharacter });
      },
      showMore: () => {
        this.#limit += step;
        this.#ask();
      },
      close,
      mapUnmapped: () => send({ type: 'run', command: 'mapUnmapped' }),
    });
  }

  get panel(): HTMLElement {
    return this.#list.panel;
  }

  focus(): void {
    this.#list.focus();
  }

  /** Lists what the user selected just now, and shows its first line in the editor. */
  open(selection: Selection, search: string): void {
    this.#selection = selection;
    this.#search = search;
    this.#limit = step;
    this.#list.open(selection);
    this.#isNew = true;
    this.#ask();
  }

  /** Lists what is selected as it is now. */
  refresh(selection: Selection | undefined, search: string): void {
    this.#selection = selection;
    this.#search = search;
    if (selection === undefined) {
      this.#requests.giveUp('list');
      this.#list.close();
    } else {
      this.#ask();
    }
  }

  #ask(): void {
    const [selection, search] = [this.#selection, this.#search];
    if (selection !== undefined) {
      const part = search === '' ? selection.part : { ...selection.part, text: search };
      this.#requests.list('list', part, { limit: this.#limit, reveal: this.#isNew }, (page) => {
        const told = this.#list.show(selection, page, { search, step });
        if (this.#isNew) {
          this.#isNew = false;
          this.#say(told);
        }
      });
    }
  }
}
