import { isProblem } from '../../../server/src/core/routingMap/routeStanding';
import { element, setAttributes, svgElement } from './element';
import { fill } from './fill';
import { fitText, textWidth } from './fitText';
import { bracketIndent, foldMarks, type FoldMark } from './foldMarks';
import { KeyedChildren } from './keyedChildren';
import { layoutMap, type MapLayout, type PlacedNode, type PlacedRibbon } from './layoutMap';
import type { FoldedMap, MapNode } from './mapNode';
import { keyOfTarget, type MapTarget } from './mapTarget';
import type { MapWords } from './mapWords';
import { makeFold, makeNode, makeRibbon } from './pictureElements';
import { patternDefinitions, patternOf } from './standingPattern';

/** What to draw besides the map. */
export interface PictureState {
  /** The nodes and ribbons that stand out, by their keys; all alike where there are none. */
  readonly lit: ReadonlySet<string> | undefined;
  readonly selected: string | undefined;
  /** What is said of a node in place of its usual notes. */
  readonly notes?: (node: MapNode) => string;
  /** The names of the units around a node, which stand before its own. */
  readonly prefix: (node: MapNode) => string;
}

export interface PictureSpace {
  readonly width: number;
  readonly height: number;
  readonly fontFamily: string;
}

const labelGap = 8;
/** In a thinner ribbon there is no room for a pattern. */
const thin = 5;
const foldSize = 24;
const noteSize = 11;
const nameSize = 13;

/** The drawn map. What stays from one drawing to the next keeps its element, and with it the focus. */
export class MapPicture {
  readonly svg: SVGSVGElement;
  /** Around the picture. Events are listened for here: with listeners for the focus a picture would take it itself. */
  readonly box: HTMLElement;
  readonly #words: MapWords;
  readonly #ribbons: KeyedChildren<PlacedRibbon>;
  readonly #nodes: KeyedChildren<PlacedNode>;
  readonly #folds: KeyedChildren<FoldMark>;
  readonly #targets = new Map<string, MapTarget>();
  #layout: MapLayout = { nodes: [], ribbons: [], height: 0 };
  #state: PictureState = { lit: undefined, selected: undefined, prefix: () => '' };
  #font = 'sans-serif';
  #labels = { left: 0, right: 0 };

  constructor(words: MapWords) {
    this.#words = words;
    const group = (name: string) => svgElement('g', { class: name });
    const [ribbons, nodes, folds] = [group('ribbons'), group('nodes'), group('folds')];
    this.svg = svgElement(
      'svg',
      { class: 'picture', role: 'group' },
      patternDefinitions('map'),
      ribbons,
      nodes,
      folds,
    );
    this.box = element('div', {}, this.svg);
    this.#ribbons = new KeyedChildren(ribbons, makeRibbon, (made, ribbon) => this.#drawRibbon(made, ribbon));
    this.#nodes = new KeyedChildren(nodes, makeNode, (made, node) => this.#drawNode(made, node));
    this.#folds = new KeyedChildren(folds, makeFold, (made, mark) => this.#drawFold(made, mark));
  }

  /** What can be pointed at, by key. */
  get targets(): ReadonlyMap<string, MapTarget> {
    return this.#targets;
  }

  get layout(): MapLayout {
    return this.#layout;
  }

  /** What takes the focus for a key. */
  elementOf(key: string): Element | undefined {
    return this.#ribbons.get(key) ?? this.#nodes.get(key)?.firstElementChild ?? this.#folds.get(key);
  }

  draw(map: FoldedMap, { width, height, fontFamily }: PictureSpace, state: PictureState): void {
    const share = (part: number) => Math.round(Math.min(Math.max(width * part, 96), 290));
    this.#labels = { left: share(0.34), right: share(0.29) };
    this.#font = fontFamily;
    this.#state = state;
    this.#layout = layoutMap(map, {
      left: this.#labels.left,
      right: Math.max(width - this.#labels.right, this.#labels.left + 60),
      height,
    });
    setAttributes(this.svg, { width, height: this.#layout.height });
    const { nodes, ribbons } = this.#layout;
    this.#targets.clear();
    const keyed = <Placed>(items: readonly Placed[], targetOf: (item: Placed) => MapTarget) =>
      items.map((item): [string, Placed] => {
        const target = targetOf(item);
        const key = keyOfTarget(target);
        this.#targets.set(key, target);
        return [key, item];
      });
    // What is wrong is drawn last, over what is sound.
    const inLayers = [false, true].flatMap((isWrong) =>
      ribbons.filter(({ ribbon }) => isProblem(ribbon.standing) === isWrong),
    );
    this.#ribbons.show(keyed(inLayers, ({ ribbon }) => ({ kind: 'ribbon', ribbon })));
    this.#nodes.show(keyed(nodes, ({ node }) => ({ kind: 'node', node })));
    const marks = foldMarks(nodes, width, (placed) => this.#labelEnd(placed));
    this.#folds.show(
      keyed(marks, ({ group, isOpen, node }) => ({
        kind: 'fold',
        group,
        isOpen,
        name: node === undefined ? this.#words.groupName(group) : this.#words.name(node),
      })),
    );
  }

  /** The classes of something drawn: what it is, and whether it stands out. */
  #classes(key: string, ...own: readonly string[]): string {
    const { lit, selected } = this.#state;
    const isDim = lit !== undefined && !lit.has(key);
    return [...own, isDim ? 'dim' : '', selected === key ? 'selected' : ''].filter(Boolean).join(' ');
  }

  #drawRibbon(made: Element, { ribbon, x0, x1, y0, y1, width }: PlacedRibbon): void {
    const key = keyOfTarget({ kind: 'ribbon', ribbon });
    setAttributes(made, {
      class: this.#classes(
        key,
        'ribbon',
        ribbon.standing,
        isProblem(ribbon.standing) ? 'problem' : '',
        width < thin ? 'thin' : '',
      ),
      'data-key': key,
      'aria-label': this.#words.ribbonSpoken(ribbon),
      'aria-pressed': String(this.#state.selected === key),
    });
    const middle = (x0 + x1) / 2;
    const half = width / 2;
    const curve = (a: number, to: number, b: number) =>
      `C${round(middle)} ${round(a)} ${round(middle)} ${round(b)} ${round(to)} ${round(b)}`;
    const d = [
      `M${round(x0)} ${round(y0 - half)}`,
      curve(y0 - half, x1, y1 - half),
      `L${round(x1)} ${round(y1 + half)}`,
      curve(y1 + half, x0, y0 + half),
      'Z',
    ].join('');
    const [body, pattern] = made.children;
    if (body !== undefined && pattern !== undefined) {
      setAttributes(body, { d });
      setAttributes(pattern, { d, fill: width < thin ? 'none' : patternOf('map', ribbon.standing) });
    }
  }

  #drawNode(made: Element, placed: PlacedNode): void {
    const { node, x0, x1, y0, y1 } = placed;
    const key = keyOfTarget({ kind: 'node', node });
    const isSource = node.side === 'source';
    const isDefault = node.target?.isDefault === true;
    setAttributes(made, {
      class: this.#classes(key, 'node', node.side, isDefault ? 'default' : ''),
      'data-key': key,
    });
    const { prefix, name, notes } = this.#label(placed);
    const [own, nameText, noteText] = made.children;
    const [hit, bar] = own?.children ?? [];
    const middle = (y0 + y1) / 2;
    const x = isSource ? x0 - labelGap : x1 + labelGap;
    const anchor = isSource ? 'end' : 'start';
    if (own && hit && bar && nameText && noteText) {
      setAttributes(own, {
        'aria-label': this.#words.nodeSpoken(node),
        'aria-pressed': String(this.#state.selected === key),
      });
      const room = this.#room(node);
      setAttributes(hit, {
        x: isSource ? x - room : x1,
        y: Math.min(middle - 15, y0),
        width: room + labelGap,
        height: Math.max(30, y1 - y0),
      });
      setAttributes(bar, { x: x0, y: y0, width: x1 - x0, height: Math.max(y1 - y0, 1) });
      setAttributes(nameText, { x, y: middle - 3, 'text-anchor': anchor, 'font-size': nameSize });
      const [before, last] = nameText.children;
      if (before && last) {
        before.textContent = prefix;
        last.textContent = name;
      }
      setAttributes(noteText, { x, y: middle + 12, 'text-anchor': anchor, 'font-size': noteSize });
      [...noteText.children].forEach((part, index) => (part.textContent = notes[index] ?? ''));
    }
  }

  #drawFold(made: Element, { group, isOpen, node, x, y, bracket }: FoldMark): void {
    const { strings } = this.#words;
    const name = node === undefined ? this.#words.groupName(group) : this.#words.name(node);
    const label =
      isOpen && group.unit === undefined
        ? strings.foldOthers
        : fill(isOpen ? strings.fold : strings.unfold, name);
    const key = keyOfTarget({ kind: 'fold', group, isOpen, name });
    setAttributes(made, {
      class: 'fold',
      'data-key': key,
      'aria-label': label,
      'aria-expanded': String(isOpen),
    });
    const [line, hit, mark] = made.children;
    if (line && hit && mark) {
      setAttributes(line, { d: bracket === undefined ? '' : bracketPath(x, bracket) });
      setAttributes(hit, { x: x - foldSize / 2, y: y - foldSize / 2, width: foldSize, height: foldSize });
      setAttributes(mark, {
        d: isOpen ? `M${x - 4} ${y - 2}l4 4l4 -4` : `M${x - 2} ${y - 4}l4 4l-4 4`,
      });
    }
  }

  /** How wide a label may be. */
  #room(node: MapNode): number {
    const around = node.within.length * bracketIndent;
    const fold = node.group === undefined ? 0 : foldSize;
    return (node.side === 'source' ? this.#labels.left : this.#labels.right) - 2 * labelGap - around - fold;
  }

  /** As much of the words of a node as has room. */
  #label({ node }: PlacedNode): { prefix: string; name: string; notes: readonly string[] } {
    const room = this.#room(node);
    const bold = `600 ${nameSize}px ${this.#font}`;
    const plain = `${nameSize}px ${this.#font}`;
    const name = fitText(this.#words.name(node), bold, room);
    const left = room - textWidth(name, bold);
    const prefix = this.#state.prefix(node);
    const fits = textWidth(prefix, plain) <= left;
    const short = prefix === '' || textWidth('… / ', plain) > left ? '' : '… / ';
    return { prefix: fits ? prefix : short, name, notes: this.#notes(node, room) };
  }

  #notes(node: MapNode, room: number): readonly string[] {
    const font = `${noteSize}px ${this.#font}`;
    if (this.#state.notes !== undefined) {
      return [fitText(this.#state.notes(node), font, room)];
    }
    const { size, problems, kind } = this.#words.shortNotes(node);
    const left = room - textWidth(size + problems, font);
    return left < 0
      ? [fitText(size, font, room)]
      : [size, problems, left < 30 ? '' : fitText(kind, font, left)];
  }

  /** Where the label of a node ends, away from its bar. */
  #labelEnd(placed: PlacedNode): number {
    const { prefix, name } = this.#label(placed);
    const width =
      textWidth(prefix, `${nameSize}px ${this.#font}`) + textWidth(name, `600 ${nameSize}px ${this.#font}`);
    return placed.node.side === 'source'
      ? placed.x0 - labelGap - width - foldSize / 2
      : placed.x1 + labelGap + width + foldSize / 2;
  }
}

function bracketPath(x: number, { top, bottom, inwards }: NonNullable<FoldMark['bracket']>): string {
  return `M${x + inwards} ${round(top)}h${-inwards}V${round(bottom)}h${inwards}`;
}

function round(number: number): string {
  return String(Math.round(number * 10) / 10);
}
