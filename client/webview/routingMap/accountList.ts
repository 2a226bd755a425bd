import type { MappedRouteItem, MappedRoutesPage } from '../../../server/src/lsp/protocol';
import { button, element } from './element';
import { fill } from './fill';
import { KeyedChildren } from './keyedChildren';
import type { Selection } from './mapTarget';
import { shownName, type MapWords } from './mapWords';
import { swatch } from './standingPattern';

interface ListActions {
  readonly goTo: (range: MappedRouteItem['ranges'][number]) => void;
  readonly showMore: () => void;
  readonly close: () => void;
  readonly mapUnmapped: () => void;
}

/** The AWS accounts of what is selected, each with what leads to its line. */
export class AccountList {
  readonly panel: HTMLElement;
  readonly #words: MapWords;
  readonly #actions: ListActions;
  readonly #heading = element('h2', { id: 'accounts-heading', tabindex: -1 });
  readonly #count = element('p', { class: 'count' });
  readonly #standings = element('ul', { class: 'explanations' });
  readonly #map: HTMLButtonElement;
  readonly #list = element('ul', { class: 'accounts' });
  readonly #more: HTMLButtonElement;
  readonly #rows: KeyedChildren<MappedRouteItem>;
  #isMixed = false;

  constructor(words: MapWords, actions: ListActions) {
    const { strings } = words;
    this.#words = words;
    this.#actions = actions;
    this.#map = button(strings.map, actions.mapUnmapped, { class: 'secondary' });
    this.#more = button('', actions.showMore, { class: 'secondary' });
    this.panel = element(
      'aside',
      { class: 'panel', 'aria-labelledby': 'accounts-heading', hidden: true },
      element(
        'div',
        { class: 'heading' },
        this.#heading,
        button('×', actions.close, { class: 'icon', 'aria-label': strings.close, title: strings.close }),
      ),
      this.#count,
      this.#standings,
      this.#map,
      this.#list,
      this.#more,
    );
    this.#rows = new KeyedChildren(
      this.#list,
      (route) => this.#makeRow(route),
      () => undefined,
    );
  }

  /** Shows that something is selected whose AWS accounts are not there yet. */
  open({ title }: Selection): void {
    this.#heading.textContent = title;
    this.#count.textContent = this.#words.strings.loading;
    this.#standings.replaceChildren();
    this.#rows.show([]);
    this.#more.hidden = true;
    this.#map.hidden = true;
    this.panel.hidden = false;
    this.panel.scrollTop = 0;
  }

  /**
   * @param search what the list is narrowed to
   * @param step how many more are listed at once
   */
  show(
    { title }: Selection,
    { total, routes }: MappedRoutesPage,
    { search, step }: { readonly search: string; readonly step: number },
  ): string {
    const { strings } = this.#words;
    const standings = [...new Set(routes.map(({ standing }) => standing))];
    this.#isMixed = standings.length > 1;
    const [only] = standings;
    const amount =
      only !== undefined && !this.#isMixed ? this.#words.amount(total, only) : this.#words.accounts(total);
    this.#heading.textContent = title;
    const matching = fill(strings.matching, amount, search);
    this.#count.textContent = total === 0 ? strings.nothingLeft : search === '' ? amount : matching;
    this.#standings.replaceChildren(
      ...standings.map((standing) =>
        element(
          'li',
          {},
          swatch(standing),
          ...(this.#words.standing(standing) === title
            ? []
            : [element('strong', {}, this.#words.standing(standing)), ' ']),
          strings.explanations[standing],
        ),
      ),
    );
    this.#map.hidden = !standings.includes('unlisted');
    const before = this.#list.childElementCount;
    const isAskedForMore = document.activeElement === this.#more;
    this.#rows.show(
      // What is said of an account is part of its key, so that another row says another thing.
      routes.map((route) => [JSON.stringify([route, this.#isMixed]), route]),
    );
    this.#more.hidden = routes.length >= total;
    this.#more.textContent = fill(strings.showMore, Math.min(total - routes.length, step));
    if (isAskedForMore && this.#more.hidden) {
      // The button takes the focus with it.
      const row = this.#list.children[before]?.querySelector<HTMLElement>('.row');
      (row ?? this.#heading).focus();
    }
    this.panel.hidden = false;
    return fill(strings.listedNow, title, amount);
  }

  close(): void {
    this.panel.hidden = true;
  }

  /** Begins to be read from its heading. */
  focus(): void {
    this.#heading.focus();
  }

  #makeRow(route: MappedRouteItem): Element {
    const { name, text, standing, ranges } = route;
    const content = [
      swatch(standing),
      element(
        'span',
        { class: 'words' },
        element('span', { class: 'name' }, shownName(name ?? text)),
        ...(name === undefined ? [] : [' ', element('code', {}, shownName(text))]),
        ' ',
        element('span', { class: 'notes' }, this.#words.routeNotes(route, this.#isMixed).join(' · ')),
      ),
    ];
    if (ranges.length === 0) {
      return element('li', {}, element('div', { class: 'row', tabindex: -1 }, ...content));
    }
    const row = element('button', { type: 'button', class: 'row' }, ...content);
    // Each click leads to the next of its places.
    let clicks = 0;
    row.addEventListener('click', () => {
      const range = ranges[clicks++ % ranges.length];
      if (range !== undefined) {
        this.#actions.goTo(range);
      }
    });
    return element('li', {}, row);
  }
}
