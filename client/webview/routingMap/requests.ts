import type { MappedRoutesPage, RouteSearchItem } from '../../../server/src/lsp/protocol';
import type { MessageFromPage, MessageToPage, PartOfMap } from '../../src/map/pageMessages';

type ListMessage = Extract<MessageFromPage, { type: 'list' }>;
type Answer = Extract<MessageToPage, { request: number }>;

/** Asks the extension, and hands its answers to who asked. Of the same kind only the last question gets one. */
export class Requests {
  readonly #send: (message: MessageFromPage) => void;
  readonly #waiting = new Map<
    string,
    { readonly request: number; readonly take: (answer: Answer) => void }
  >();
  #last = 0;

  constructor(send: (message: MessageFromPage) => void) {
    this.#send = send;
  }

  /** @param place where the answer is shown: what was asked for the same before is given up */
  list(
    place: ListMessage['place'],
    part: PartOfMap,
    { limit, reveal = false }: { limit: number; reveal?: boolean },
    take: (page: MappedRoutesPage) => void,
  ): void {
    const request = this.#expect(place, (answer) => {
      if (answer.type === 'routes') {
        take(answer.page);
      }
    });
    this.#send({ type: 'list', request, place, part, limit, reveal });
  }

  search(text: string, take: (found: RouteSearchItem | undefined) => void): void {
    const request = this.#expect('search', (answer) => {
      if (answer.type === 'found') {
        take(answer.found);
      }
    });
    this.#send({ type: 'search', request, text });
  }

  giveUp(kind: string): void {
    this.#waiting.delete(kind);
  }

  receive(answer: Answer): void {
    for (const [kind, { request, take }] of this.#waiting) {
      if (request === answer.request) {
        this.#waiting.delete(kind);
        take(answer);
      }
    }
  }

  #expect(kind: string, take: (answer: Answer) => void): number {
    const request = ++this.#last;
    this.#waiting.set(kind, { request, take });
    return request;
  }
}
