import type { MappedRoutesPage } from '../../../server/src/lsp/protocol';
import { element } from './element';
import { fill } from './fill';
import { partOfTarget, type MapTarget } from './mapTarget';
import { shownName, type MapWords } from './mapWords';
import type { Requests } from './requests';
import { swatch } from './standingPattern';

/** So many names say what a ribbon is about. */
const names = 6;

/** What stands beside the pointer, or beside what has the focus: how many AWS accounts of what kind, and the first names. */
export class MapTooltip {
  readonly tip = element('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });
  readonly #words: MapWords;
  readonly #requests: Requests;
  readonly #known = new Map<string, MappedRoutesPage>();
  #key = '';

  constructor(words: MapWords, requests: Requests) {
    this.#words = words;
    this.#requests = requests;
  }

  /** The names are of a map that is no more. */
  forget(): void {
    this.#known.clear();
  }

  /** Tells whether it was there. */
  hide(): boolean {
    const wasShown = !this.tip.hidden;
    this.#key = '';
    this.#requests.giveUp('tooltip');
    this.tip.hidden = true;
    return wasShown;
  }

  show(key: string, target: Exclude<MapTarget, { kind: 'fold' }>, x: number, y: number): void {
    if (key !== this.#key) {
      this.#key = key;
      this.#fill(target, this.#known.get(key));
      if (!this.#known.has(key)) {
        this.#requests.list('tooltip', partOfTarget(target), { limit: names }, (page) => {
          this.#known.set(key, page);
          if (key === this.#key) {
            this.#fill(target, page);
            this.#place(x, y);
          }
        });
      }
      this.tip.hidden = false;
    }
    this.#place(x, y);
  }

  #fill(target: Exclude<MapTarget, { kind: 'fold' }>, page: MappedRoutesPage | undefined): void {
    const { strings } = this.#words;
    const isRibbon = target.kind === 'ribbon';
    const title = isRibbon ? this.#words.ribbonTitle(target.ribbon) : this.#words.name(target.node);
    const facts = isRibbon
      ? [this.#words.amount(target.ribbon.awsAccounts, target.ribbon.standing)]
      : this.#words.notes(target.node);
    const rest = page === undefined ? 0 : page.total - page.routes.length;
    this.tip.replaceChildren(
      element('strong', {}, title),
      element('p', {}, facts.join(' · ')),
      ...(isRibbon
        ? [
            element(
              'p',
              { class: 'standing' },
              swatch(target.ribbon.standing),
              `${this.#words.standing(target.ribbon.standing)}. `,
              strings.explanations[target.ribbon.standing],
            ),
          ]
        : []),
      element(
        'ul',
        {},
        ...(page?.routes ?? []).map(({ name, text }) => element('li', {}, shownName(name ?? text))),
        ...(rest > 0 ? [element('li', { class: 'more' }, fill(strings.andMore, rest))] : []),
      ),
    );
  }

  #place(x: number, y: number): void {
    const { width, height } = this.tip.getBoundingClientRect();
    const left = Math.min(x + 14, document.documentElement.clientWidth - width - 8);
    const below = y + 18;
    const fits = below + height <= document.documentElement.clientHeight - 8;
    this.tip.style.left = `${Math.max(left, 8)}px`;
    this.tip.style.top = `${fits ? below : Math.max(y - height - 12, 8)}px`;
  }
}
