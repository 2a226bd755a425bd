import { keyOfElement } from './mapKeys';
import type { MapPicture } from './mapPicture';
import type { MapTarget } from './mapTarget';
import { MapTooltip } from './mapTooltip';
import type { MapWords } from './mapWords';
import type { Requests } from './requests';

interface PointerActions {
  /** Something else is pointed at. */
  readonly point: () => void;
  readonly choose: (target: MapTarget) => void;
}

/** What the pointer does on the map, and the focus of the keyboard alike: names are shown beside it, a click chooses. */
export class MapPointer {
  readonly #picture: MapPicture;
  readonly #tooltip: MapTooltip;
  readonly #actions: PointerActions;
  #key: string | undefined;

  constructor(words: MapWords, picture: MapPicture, requests: Requests, actions: PointerActions) {
    this.#picture = picture;
    this.#actions = actions;
    this.#tooltip = new MapTooltip(words, requests);
    document.body.append(this.#tooltip.tip);
    const { box } = picture;
    box.addEventListener('click', ({ target }) => {
      const chosen = picture.targets.get(keyOfElement(target) ?? '');
      if (chosen !== undefined) {
        this.hide();
        actions.choose(chosen);
      }
    });
    box.addEventListener('pointermove', ({ target, clientX, clientY }) =>
      this.#point(keyOfElement(target), clientX, clientY),
    );
    box.addEventListener('pointerleave', () => this.#point(undefined, 0, 0));
    box.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) {
        const { left, right, bottom } = target.getBoundingClientRect();
        this.#point(keyOfElement(target), (left + right) / 2, bottom);
      }
    });
    box.addEventListener('focusout', () => this.#point(undefined, 0, 0));
  }

  /** What is pointed at now. */
  get pointed(): Exclude<MapTarget, { kind: 'fold' }> | undefined {
    const target = this.#picture.targets.get(this.#key ?? '');
    return target?.kind === 'fold' ? undefined : target;
  }

  /** Hides the names, and tells whether they were there. */
  hide(): boolean {
    return this.#tooltip.hide();
  }

  /** To be called when the map is another. */
  forget(): void {
    this.#tooltip.forget();
  }

  #point(key: string | undefined, x: number, y: number): void {
    const isOther = key !== this.#key;
    this.#key = key;
    const { pointed } = this;
    if (key === undefined || pointed === undefined) {
      this.#tooltip.hide();
    } else {
      this.#tooltip.show(key, pointed, x, y);
    }
    if (isOther) {
      this.#actions.point();
    }
  }
}
