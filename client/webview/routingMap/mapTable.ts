import type { RoutingMapItem } from '../../../server/src/lsp/protocol';
import { element, setAttributes } from './element';
import { fill } from './fill';
import { KeyedChildren } from './keyedChildren';
import type { MapNode, MapRibbon } from './mapNode';
import { keyOfTarget } from './mapTarget';
import type { MapWords } from './mapWords';
import { swatch } from './standingPattern';

interface Row {
  readonly ribbon: MapRibbon;
  readonly from: string;
  readonly isLit: boolean;
  readonly isSelected: boolean;
}

/** The ribbons as a table, none of them taken together. */
export class MapTable {
  readonly table: HTMLElement;
  readonly #words: MapWords;
  readonly #caption = element('caption');
  readonly #rows: KeyedChildren<Row>;

  constructor(words: MapWords, choose: (ribbon: MapRibbon) => void) {
    this.#words = words;
    const { from, to, standing, awsAccounts } = words.strings;
    const body = element('tbody');
    this.table = element(
      'table',
      { class: 'routes' },
      this.#caption,
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, from),
          element('th', { scope: 'col' }, to),
          element('th', { scope: 'col' }, standing),
          element('th', { scope: 'col', class: 'number' }, awsAccounts),
        ),
      ),
      body,
    );
    this.#rows = new KeyedChildren(
      body,
      () => this.#makeRow(choose),
      (made, row) => this.#updateRow(made, row),
    );
  }

  /**
   * @param isLit what stands out, where something does
   * @param selected the key of what is selected
   */
  show(
    map: RoutingMapItem,
    file: string,
    isLit: ((ribbon: MapRibbon) => boolean) | undefined,
    selected: string | undefined,
  ): void {
    this.#caption.textContent = fill(this.#words.strings.tableLabel, file);
    const sources = new Map(map.sources.map((source) => [source.id, source]));
    const targets = new Map(map.targets.map((target) => [target.id, target]));
    const plain = { within: [], awsAccounts: 0, problems: 0 } as const;
    this.#rows.show(
      map.ribbons.flatMap(({ source: from, target: to, standing, awsAccounts }): [string, Row][] => {
        const [source, target] = [sources.get(from), targets.get(to)];
        if (source === undefined || target === undefined) {
          return [];
        }
        const ends: { source: MapNode; target: MapNode } = {
          source: { ...plain, id: from, side: 'source', members: [from], source },
          target: { ...plain, id: to, side: 'target', members: [to], target },
        };
        const ribbon: MapRibbon = {
          id: JSON.stringify([from, to, standing]),
          ...ends,
          standing,
          awsAccounts,
        };
        const key = keyOfTarget({ kind: 'ribbon', ribbon });
        const stands = isLit?.(ribbon) ?? false;
        return [
          [
            key,
            { ribbon, from: this.#words.path(source, sources), isLit: stands, isSelected: key === selected },
          ],
        ];
      }),
    );
  }

  /** Tells whether there is a row with this key. */
  focus(key: string): boolean {
    return this.#rows.focus(key);
  }

  #makeRow(choose: (ribbon: MapRibbon) => void): Element {
    const row: HTMLTableRowElement & { ribbon?: MapRibbon } = element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('button', { type: 'button', class: 'link' })),
      element('td'),
      element('td'),
      element('td', { class: 'number' }),
    );
    row.addEventListener('click', () => {
      if (row.ribbon !== undefined) {
        choose(row.ribbon);
      }
    });
    return row;
  }

  #updateRow(made: Element & { ribbon?: MapRibbon }, { ribbon, from, isLit, isSelected }: Row): void {
    made.ribbon = ribbon;
    made.className = [isLit ? 'lit' : '', isSelected ? 'selected' : ''].filter(Boolean).join(' ');
    const [first, to, standing, count] = made.children;
    const choose = first?.firstElementChild;
    if (choose && to && standing && count) {
      choose.textContent = from;
      setAttributes(choose, {
        'aria-label': this.#words.ribbonSpoken(ribbon, from),
        'aria-pressed': String(isSelected),
      });
      const { target } = ribbon;
      to.textContent = [this.#words.name(target), ...this.#words.kind(target)].join(' · ');
      standing.replaceChildren(swatch(ribbon.standing), this.#words.standing(ribbon.standing));
      count.textContent = ribbon.awsAccounts.toLocaleString();
    }
  }
}
