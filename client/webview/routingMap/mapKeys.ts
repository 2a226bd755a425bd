import type { MapLayout } from './layoutMap';
import { keyOfTarget, type MapTarget } from './mapTarget';
import type { MapPicture } from './mapPicture';

/**
 * Arrow keys on the map: up and down within sources, ribbons or Lacework accounts, left and right between them along
 * ribbons. The map is one stop of the Tab key.
 */
export class MapKeys {
  readonly #picture: MapPicture;
  #current: string | undefined;

  constructor(picture: MapPicture) {
    this.#picture = picture;
    picture.box.addEventListener('keydown', (event) => this.#press(event));
    picture.box.addEventListener('focusin', ({ target }) => {
      const key = keyOfElement(target);
      if (key !== undefined) {
        this.#makeCurrent(key);
      }
    });
  }

  /** To be called after each drawing: keeps one stop for Tab, though what it was on may be gone. */
  refresh(): void {
    const key =
      this.#current !== undefined && this.#picture.targets.has(this.#current)
        ? this.#current
        : columnsOf(this.#picture).flat()[0];
    if (key !== undefined) {
      this.#makeCurrent(key);
    }
  }

  /** Tells whether what has this key is on the map. */
  focus(key: string): boolean {
    const element = this.#picture.elementOf(key);
    if (!(element instanceof SVGElement)) {
      return false;
    }
    element.focus();
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  }

  #makeCurrent(key: string): void {
    this.#picture.elementOf(this.#current ?? '')?.setAttribute('tabindex', '-1');
    this.#picture.elementOf(key)?.setAttribute('tabindex', '0');
    this.#current = key;
  }

  #press(event: KeyboardEvent): void {
    const key = keyOfElement(event.target);
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.target?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return;
    }
    const next = this.#nextOf(key, event.key);
    if (next !== undefined) {
      event.preventDefault();
      this.focus(next);
    }
  }

  #nextOf(key: string, pressed: string): string | undefined {
    const columns = columnsOf(this.#picture);
    const column = columns.find((keys) => keys.includes(key)) ?? [];
    const index = column.indexOf(key);
    switch (pressed) {
      case 'ArrowDown':
        return column[index + 1];
      case 'ArrowUp':
        return column[index - 1];
      case 'Home':
        return column[0];
      case 'End':
        return column.at(-1);
      case 'ArrowRight':
      case 'ArrowLeft':
        return alongRibbons(this.#picture.layout, this.#picture.targets.get(key), pressed === 'ArrowRight');
      default:
        return undefined;
    }
  }
}

/** The key of what an event is on. */
export function keyOfElement(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest('[data-key]') : null;
  return element?.getAttribute('data-key') ?? undefined;
}

/** Sources with their buttons, ribbons, Lacework accounts with theirs, each from the top. */
function columnsOf({ layout, targets }: MapPicture): string[][] {
  const places = new Map<MapTarget, number>();
  const columns: [MapTarget[], MapTarget[], MapTarget[]] = [[], [], []];
  const nodes = new Map(layout.nodes.map((placed) => [placed.node, placed]));
  for (const target of targets.values()) {
    if (target.kind === 'ribbon') {
      const drawn = layout.ribbons.find(({ ribbon }) => ribbon === target.ribbon);
      places.set(target, drawn?.y0 ?? 0);
      columns[1].push(target);
      continue;
    }
    const placed = target.kind === 'node' ? nodes.get(target.node) : placeOfGroup(layout, target);
    places.set(target, (placed?.y0 ?? 0) + (target.kind === 'fold' ? -0.5 : 0));
    columns[placed?.node.side === 'target' ? 2 : 0].push(target);
  }
  for (const column of columns) {
    column.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }
  return columns.map((column) => column.map(keyOfTarget));
}

function placeOfGroup({ nodes }: MapLayout, { group }: Extract<MapTarget, { kind: 'fold' }>) {
  return nodes.find(
    ({ node }) => node.group?.id === group.id || node.within.some(({ id }) => id === group.id),
  );
}

function alongRibbons(
  { ribbons }: MapLayout,
  from: MapTarget | undefined,
  isRight: boolean,
): string | undefined {
  if (from?.kind === 'ribbon') {
    const node = isRight ? from.ribbon.target : from.ribbon.source;
    return keyOfTarget({ kind: 'node', node });
  }
  if (from?.kind !== 'node' || (from.node.side === 'source') !== isRight) {
    return undefined;
  }
  const found = ribbons.find(({ ribbon }) => (isRight ? ribbon.source : ribbon.target) === from.node);
  return found && keyOfTarget({ kind: 'ribbon', ribbon: found.ribbon });
}
