import {
  isProblem,
  routeStandings,
  type RouteStanding,
} from '../../../server/src/core/routingMap/routeStanding';
import type { RoutingMapItem } from '../../../server/src/lsp/protocol';
import { element } from './element';
import { KeyedChildren } from './keyedChildren';
import { keyOfStanding } from './mapTarget';
import type { MapWords } from './mapWords';
import { swatch } from './standingPattern';

interface Count {
  readonly standing: RouteStanding;
  readonly count: number;
  readonly isSelected: boolean;
}

/** How many AWS accounts have which standing: the legend of the map, and a way to what is wrong. */
export class SummaryBar {
  readonly bar: HTMLElement;
  readonly #words: MapWords;
  readonly #chips: KeyedChildren<Count>;
  readonly #choose: (standing: RouteStanding) => void;

  constructor(words: MapWords, choose: (standing: RouteStanding) => void) {
    this.#words = words;
    this.#choose = choose;
    this.bar = element('div', { class: 'summary', role: 'group', 'aria-label': words.strings.summary });
    this.#chips = new KeyedChildren(
      this.bar,
      ({ standing }) => this.#makeChip(standing),
      (chip, count) => this.#updateChip(chip, count),
    );
  }

  show(counts: RoutingMapItem['counts'], selected: string | undefined): void {
    this.#chips.show(
      routeStandings.flatMap((standing): [string, Count][] => {
        const count = counts[standing] ?? 0;
        const key = keyOfStanding(standing);
        return count === 0 ? [] : [[key, { standing, count, isSelected: key === selected }]];
      }),
    );
  }

  /** The same as one text. */
  inWords(counts: RoutingMapItem['counts']): string {
    return routeStandings
      .flatMap((standing) => {
        const count = counts[standing] ?? 0;
        return count === 0 ? [] : [`${count.toLocaleString()} ${this.#words.standing(standing)}`];
      })
      .join(', ');
  }

  /** Tells whether there is a state with this key. */
  focus(key: string): boolean {
    return this.#chips.focus(key);
  }

  #makeChip(standing: RouteStanding): Element {
    const chip = element(
      'button',
      {
        type: 'button',
        class: isProblem(standing) ? 'chip problem' : 'chip',
        title: this.#words.strings.explanations[standing],
      },
      swatch(standing),
      element('strong'),
      ' ',
      element('span', {}, this.#words.standing(standing)),
    );
    chip.addEventListener('click', () => this.#choose(standing));
    return chip;
  }

  #updateChip(chip: Element, { count, isSelected }: Count): void {
    const number = chip.querySelector('strong');
    if (number !== null) {
      number.textContent = count.toLocaleString();
    }
    chip.setAttribute('aria-pressed', String(isSelected));
  }
}
