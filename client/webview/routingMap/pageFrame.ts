import type { PageCommand } from '../../src/map/pageMessages';
import { button, element } from './element';
import type { MapWords } from './mapWords';
import type { Notice } from './notices';
import { swatchPatterns } from './standingPattern';

export type PageView = 'map' | 'table';

interface FrameParts {
  readonly search: HTMLElement;
  readonly summary: HTMLElement;
  readonly map: Element;
  readonly table: Element;
  readonly list: Element;
}

interface FrameActions {
  readonly view: (view: PageView) => void;
  readonly save: (format: 'svg' | 'png') => void;
  readonly run: (command: PageCommand) => void;
}

/** What the page is made of: its header, what it says about the map, the map or the table, and the list beside it. */
export class PageFrame {
  readonly map = element('div', { class: 'map' });
  readonly #table = element('div', { class: 'table', hidden: true });
  readonly #file = element('p', { class: 'file' });
  readonly #notices = element('div', { class: 'notices' });
  readonly #empty = element('div', { class: 'empty', hidden: true });
  readonly #live = element('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  readonly #buttons: Readonly<Record<PageView, HTMLButtonElement>>;
  readonly #actions: FrameActions;

  constructor({ strings }: MapWords, parts: FrameParts, actions: FrameActions) {
    this.#actions = actions;
    const viewButton = (view: PageView, label: string) =>
      button(label, () => actions.view(view), { class: 'segment' });
    this.#buttons = {
      map: viewButton('map', strings.mapView),
      table: viewButton('table', strings.tableView),
    };
    const saveButton = (format: 'svg' | 'png', label: string) =>
      button(format.toUpperCase(), () => actions.save(format), {
        class: 'secondary',
        'aria-label': label,
        title: label,
      });
    const views = { class: 'segments', role: 'group', 'aria-label': strings.view };
    const tools = element(
      'div',
      { class: 'tools' },
      parts.search,
      element('div', views, this.#buttons.map, this.#buttons.table),
      element(
        'div',
        { class: 'saves', role: 'group', 'aria-label': strings.save },
        saveButton('svg', strings.saveSvg),
        saveButton('png', strings.savePng),
      ),
    );
    this.map.append(parts.map);
    this.#table.append(parts.table);
    document.body.append(
      element(
        'header',
        {},
        element('div', { class: 'title' }, element('h1', {}, strings.title), this.#file),
        tools,
      ),
      element(
        'main',
        {},
        parts.summary,
        this.#notices,
        this.#empty,
        element('div', { class: 'content' }, this.map, this.#table, parts.list),
      ),
      this.#live,
      swatchPatterns(),
    );
  }

  get file(): string {
    return this.#file.textContent;
  }

  /** Shows a notice in place of the map. */
  showEmpty(file: string, notice: Notice): void {
    this.#file.textContent = file;
    document.body.classList.add('no-map');
    this.#empty.hidden = false;
    this.#empty.replaceChildren(this.#noticeElement(notice));
    this.#notices.replaceChildren();
  }

  /** Shows a map, with what is to be known about it. */
  showMap(file: string, notices: readonly Notice[]): void {
    this.#file.textContent = file;
    document.body.classList.remove('no-map');
    this.#empty.hidden = true;
    this.#notices.replaceChildren(...notices.map((notice) => this.#noticeElement(notice)));
  }

  showView(view: PageView): void {
    this.map.hidden = view !== 'map';
    this.#table.hidden = view !== 'table';
    this.#buttons.map.setAttribute('aria-pressed', String(view === 'map'));
    this.#buttons.table.setAttribute('aria-pressed', String(view === 'table'));
  }

  /** Says something to who does not see it; the same words again are only noticed where there was nothing in between. */
  say(text: string): void {
    this.#live.textContent = '';
    requestAnimationFrame(() => (this.#live.textContent = text));
  }

  #noticeElement({ text, actions }: Notice): HTMLElement {
    return element(
      'div',
      { class: 'notice' },
      element('p', {}, text),
      ...actions.map(([label, command]) => button(label, () => this.#actions.run(command))),
    );
  }
}
