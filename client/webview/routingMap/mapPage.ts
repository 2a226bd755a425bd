import type { RouteSearchItem } from '../../../server/src/lsp/protocol';
import type { RouteStanding } from '../../../server/src/core/routingMap/routeStanding';
import type { MessageFromPage, MessageToPage } from '../../src/map/pageMessages';
import { fill } from './fill';
import { foldMap } from './foldMap';
import { ListControl } from './listControl';
import { foundInNode, litKeys, ribbonsOfPart, ribbonsOfSearch } from './litRibbons';
import type { FoldedMap, MapNode } from './mapNode';
import { MapKeys } from './mapKeys';
import { MapPicture } from './mapPicture';
import { MapTable } from './mapTable';
import { keyOfStanding, keyOfTarget, partOfTarget, type MapTarget, type Selection } from './mapTarget';
import { MapPointer } from './mapPointer';
import { shownName, type MapWords } from './mapWords';
import { mapNotices, noMapNotice } from './notices';
import { PageFrame, type PageView } from './pageFrame';
import type { PageState } from './pageState';
import { pictureFile } from './pictureFile';
import { pictureMessage } from './pictureMessage';
import { Requests } from './requests';
import { SearchBox } from './searchBox';
import { SummaryBar } from './summaryBar';

type MapMessage = Extract<MessageToPage, { type: 'map' }>;

/** The page of the routing map: what it shows follows from the last map that came and from `PageState`. */
export class MapPage {
  readonly #words: MapWords;
  readonly #keep: (state: PageState) => void;
  readonly #requests: Requests;
  readonly #frame: PageFrame;
  readonly #summary: SummaryBar;
  readonly #picture: MapPicture;
  readonly #keys: MapKeys;
  readonly #pointer: MapPointer;
  readonly #table: MapTable;
  readonly #list: ListControl;
  readonly #search: SearchBox;
  #state: PageState;
  #message: MapMessage | undefined;
  #found: RouteSearchItem | undefined;
  #told = '';

  constructor(
    words: MapWords,
    state: PageState,
    { send, keep }: { send: (message: MessageFromPage) => void; keep: (state: PageState) => void },
  ) {
    this.#words = words;
    this.#state = state;
    this.#keep = keep;
    this.#requests = new Requests(send);
    this.#summary = new SummaryBar(words, (standing) => this.#chooseStanding(standing));
    this.#picture = new MapPicture(words);
    this.#keys = new MapKeys(this.#picture);
    this.#table = new MapTable(words, (ribbon) => this.#choose({ kind: 'ribbon', ribbon }, true));
    this.#search = new SearchBox(words, state.search, {
      search: (text) => this.#searchFor(text),
      say: (text) => this.#frame.say(text),
    });
    this.#list = new ListControl(words, this.#requests, {
      send,
      say: (text) => this.#frame.say(text),
      close: () => this.#deselect(),
    });
    this.#frame = new PageFrame(
      words,
      {
        search: this.#search.box,
        summary: this.#summary.bar,
        map: this.#picture.box,
        table: this.#table.table,
        list: this.#list.panel,
      },
      {
        view: (view) => this.#change({ view }),
        save: (format) => void pictureMessage(format, this.#pictureFile()).then(send),
        run: (command) => send({ type: 'run', command }),
      },
    );
    this.#pointer = new MapPointer(words, this.#picture, this.#requests, {
      point: () => this.#draw(),
      choose: (target) => this.#choose(target),
    });
    document.addEventListener('keydown', (event) => this.#press(event));
    new ResizeObserver(() => this.#draw()).observe(this.#frame.map);
  }

  receive(message: MessageToPage): void {
    if (message.type === 'map' || message.type === 'noMap') {
      this.#show(message);
    } else {
      this.#requests.receive(message);
    }
  }

  #show(message: Extract<MessageToPage, { type: 'map' | 'noMap' }>): void {
    const notice = noMapNotice(message, this.#words);
    const file = shownName(message.file);
    this.#pointer.forget();
    if (notice !== undefined || message.type === 'noMap') {
      this.#message = undefined;
      if (notice !== undefined) {
        this.#frame.showEmpty(file, notice);
        this.#tell(notice.text);
      }
      return;
    }
    this.#message = message;
    if (this.#state.uri !== message.uri) {
      this.#state = { ...this.#state, uri: message.uri, selection: undefined };
      this.#keep(this.#state);
    }
    this.#frame.showMap(file, mapNotices(message.map, this.#words));
    this.#picture.svg.setAttribute('aria-label', fill(this.#words.strings.mapLabel, file));
    this.#tell(fill(this.#words.strings.updated, this.#summary.inWords(message.map.counts)));
    this.#draw();
    this.#list.refresh(this.#state.selection, this.#state.search);
    this.#searchFor(this.#state.search);
  }

  #change(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    this.#keep(this.#state);
    this.#draw();
  }

  /** Whoever has the page read to them begins with the table. */
  get #view(): PageView {
    const isHeard = document.body.classList.contains('vscode-using-screen-reader');
    return this.#state.view ?? (isHeard ? 'table' : 'map');
  }

  #draw(): void {
    if (this.#message === undefined) {
      return;
    }
    const { map, file } = this.#message;
    const { selection } = this.#state;
    const found = this.#found;
    this.#frame.showView(this.#view);
    this.#summary.show(map.counts, selection?.key);
    if (this.#view === 'table') {
      this.#table.show(map, shownName(file), this.#litPart(), selection?.key);
      return;
    }
    const folded = foldMap(map, {
      opened: new Set(this.#state.opened),
      closed: new Set(this.#state.closed),
    });
    const sources = new Map(map.sources.map((source) => [source.id, source]));
    const { clientWidth: width, clientHeight: height } = this.#frame.map;
    const { fontFamily, paddingLeft, paddingRight } = getComputedStyle(this.#frame.map);
    const isLit = this.#litPart();
    this.#picture.draw(
      folded,
      { width: width - parseFloat(paddingLeft) - parseFloat(paddingRight), height, fontFamily },
      {
        lit: isLit && litKeys(folded.ribbons, isLit),
        selected: selection?.key,
        prefix: ({ source, isDirect = false, group, more }) => {
          const around = more === undefined ? source : group?.unit;
          const above = isDirect || more !== undefined ? around : sources.get(around?.parent ?? '');
          return above?.parent === undefined || isDirect ? '' : `${this.#words.path(above, sources)}/`;
        },
        ...(found !== undefined && {
          notes: (node: MapNode) => this.#words.foundIn(foundInNode(found.ribbons, node)),
        }),
      },
    );
    this.#keys.refresh();
  }

  /** What stands out: what is pointed at, else what is selected, else what was found. */
  #litPart(): ((ribbon: FoldedMap['ribbons'][number]) => boolean) | undefined {
    const { pointed } = this.#pointer;
    const { selection } = this.#state;
    if (pointed !== undefined) {
      return ribbonsOfPart(partOfTarget(pointed));
    }
    return selection === undefined
      ? this.#found && ribbonsOfSearch(this.#found.ribbons)
      : ribbonsOfPart(selection.part);
  }

  #choose(target: MapTarget, readsList = false): void {
    if (target.kind === 'fold') {
      this.#toggle(target);
      return;
    }
    const title =
      target.kind === 'ribbon' ? this.#words.ribbonTitle(target.ribbon) : this.#words.name(target.node);
    this.#select({ key: keyOfTarget(target), title, part: partOfTarget(target) });
    if (readsList) {
      this.#list.focus();
    }
  }

  #toggle({ group: { id }, isOpen }: Extract<MapTarget, { kind: 'fold' }>): void {
    const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
    const { opened, closed } = this.#state;
    this.#change(
      isOpen
        ? { opened: without(opened), closed: [...without(closed), id] }
        : { opened: [...without(opened), id], closed: without(closed) },
    );
    this.#keys.focus(`fold ${id}`);
  }

  #chooseStanding(standing: RouteStanding): void {
    const key = keyOfStanding(standing);
    if (this.#state.selection?.key === key) {
      this.#deselect();
    } else {
      this.#select({ key, title: this.#words.standing(standing), part: { standings: [standing] } });
    }
  }

  #select(selection: Selection): void {
    this.#list.open(selection, this.#state.search);
    this.#change({ selection });
  }

  #deselect(): void {
    const { selection } = this.#state;
    const hadFocus = this.#list.panel.contains(document.activeElement);
    this.#change({ selection: undefined });
    this.#list.refresh(undefined, '');
    if (hadFocus && selection !== undefined) {
      this.#focusOn(selection.key);
    }
  }

  /** Puts the focus back to what was chosen; where that is gone, to what is always there. */
  #focusOn(key: string): void {
    const shown = this.#view === 'table' ? this.#table : this.#keys;
    if (!this.#summary.focus(key) && !shown.focus(key)) {
      this.#search.focus();
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#pointer.hide() && this.#state.selection !== undefined) {
      this.#deselect();
    } else if (event.key === '/' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      this.#search.focus();
    }
  }

  #searchFor(text: string): void {
    if (text !== this.#state.search) {
      this.#change({ search: text });
      this.#list.refresh(this.#state.selection, text);
    }
    if (text === '') {
      this.#requests.giveUp('search');
      this.#found = undefined;
      this.#search.tell(text, undefined);
      this.#draw();
      return;
    }
    this.#requests.search(text, (found) => {
      this.#found = found;
      this.#search.tell(text, found?.awsAccounts);
      this.#draw();
    });
  }

  /** Says what the map shows, if it is not what was said last; the first time it is there to be read. */
  #tell(text: string): void {
    if (this.#told !== '' && text !== this.#told) {
      this.#frame.say(text);
    }
    this.#told = text;
  }

  /** The map as a file, drawn for it where the table is shown. */
  #pictureFile(): string {
    const before = this.#state;
    const isTable = this.#view === 'table';
    if (isTable) {
      this.#change({ view: 'map' });
    }
    const { file } = this.#frame;
    const { strings } = this.#words;
    const counts = this.#message === undefined ? '' : this.#summary.inWords(this.#message.map.counts);
    const description = `${fill(strings.mapDescription, file)} ${counts}`;
    const svg = pictureFile(this.#picture.svg, `${strings.title}: ${file}`, description);
    if (isTable) {
      this.#state = before;
      this.#change({});
    }
    return svg;
  }
}
