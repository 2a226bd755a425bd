import type {
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Position,
  Range,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver';
import { Range as LspRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { objectsIn } from '../profiles/supportedPayload';
import { valueAt } from '../profiles/valueAt';
import type { Answer } from './askEverything';
import { editFaults } from './editFaults';
import { isWithinPair } from './place';

type Check = (document: TextDocument, answer: Answer) => string[];

/** What is wrong with an answer about a document, if anything. */
export function faultsOf(document: TextDocument, answer: Answer): string[] {
  const { value, method } = answer;
  const misplaced = [...objectsIn(told(value))].flatMap((node) => placeFaults(document, node));
  const faults = misplaced.length > 0 ? misplaced : (checks[method]?.(document, answer) ?? []);
  return faults.map((fault) => `${method} ${JSON.stringify(answer.params)}: ${fault}`);
}

/** Without what comes back to the server, in which it may say what it was asked. */
function told(value: unknown): unknown {
  const text = JSON.stringify(value, (key, inner: unknown) =>
    ['data', 'arguments'].includes(key) ? undefined : inner,
  ) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}

const checks: Readonly<Record<string, Check>> = {
  'textDocument/semanticTokens/full': tokenFaults,
  'textDocument/semanticTokens/range': tokenFaults,
  'textDocument/foldingRange': foldingFaults,
  'textDocument/documentSymbol': (_document, { value }) => symbolFaults(value as DocumentSymbol[]),
  'textDocument/selectionRange': selectionFaults,
  'textDocument/hover': (document, answer) =>
    holdsPosition(document, [valueAt(answer.value, 'range')], answer),
  'textDocument/prepareRename': (document, answer) =>
    holdsPosition(document, [valueAt(answer.value, 'range')], answer),
  'textDocument/documentHighlight': (document, answer) =>
    holdsPosition(
      document,
      listIn(answer.value).map((each) => valueAt(each, 'range')),
      answer,
    ),
  'textDocument/inlayHint': hintFaults,
  'textDocument/codeLens': (_document, { value }) =>
    listIn(value).flatMap((lens) => {
      const { start, end } = valueAt(lens, 'range') as Range;
      return [
        ...(start.line === end.line ? [] : ['a lens on several lines']),
        ...(valueAt(lens, 'command.title') ? [] : ['a lens without a text']),
      ];
    }),
  'textDocument/completion': completionFaults,
  'textDocument/formatting': editFaults,
  'textDocument/rangeFormatting': editFaults,
  'textDocument/rename': editFaults,
  'textDocument/codeAction': editFaults,
  'codeAction/resolve': editFaults,
  'workspace/applyEdit': editFaults,
};

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** Positions are in the document and not within a character, ranges are in order. */
function placeFaults(document: TextDocument, node: object): string[] {
  if (LspRange.is(node) && compare(node.start, node.end) > 0) {
    return [`ends before it starts: ${JSON.stringify(node)}`];
  }
  if (!('line' in node && 'character' in node)) {
    return [];
  }
  const position = node as Position;
  const offset = document.offsetAt(position);
  if (compare(document.positionAt(offset), position) !== 0) {
    return [`outside of the document: ${JSON.stringify(position)}`];
  }
  return isWithinPair(document.getText(), offset) ? [`within a character: ${JSON.stringify(position)}`] : [];
}

/** A position of a question in the document: one behind the end of a line is its end. */
function meant(document: TextDocument, position: unknown): Position {
  return document.positionAt(document.offsetAt(position as Position));
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

function isWithin(inner: Range, outer: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

/** A name is told of without its quotes, and also where the cursor is at one of these. */
function holdsPosition(document: TextDocument, ranges: readonly unknown[], { params }: Answer): string[] {
  const { line, character } = meant(document, valueAt(params, 'position'));
  const found = ranges.filter((range) => range !== undefined) as Range[];
  const touching = {
    start: { line, character: character + 1 },
    end: { line, character: character - 1 },
  };
  return found.length === 0 || found.some((range) => isWithin(touching, range))
    ? []
    : ['the position is not in what is told of it'];
}

function tokenFaults(document: TextDocument, { value }: Answer): string[] {
  const { data } = value as { readonly data: readonly number[] };
  const faults: string[] = [];
  let end: Position = { line: 0, character: 0 };
  let start = end;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(index);
    start = {
      line: start.line + lines,
      character: lines === 0 ? start.character + characters : characters,
    };
    if (lines < 0 || compare(start, end) < 0 || length <= 0) {
      faults.push(`tokens overlap or are empty at ${JSON.stringify(start)}`);
    }
    end = { line: start.line, character: start.character + length };
    faults.push(...placeFaults(document, start), ...placeFaults(document, end));
  }
  return faults;
}

function foldingFaults({ lineCount }: TextDocument, { value }: Answer): string[] {
  const ranges = value as FoldingRange[];
  return ranges.flatMap(({ startLine, endLine }, index) => {
    const before = ranges[index - 1]?.startLine ?? -1;
    return before < startLine && startLine < endLine && endLine < lineCount
      ? []
      : [`lines ${String(startLine)} to ${String(endLine)} after ${String(before)}`];
  });
}

function symbolFaults(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): string[] {
  return symbols.flatMap((symbol) => [
    ...(symbol.name.trim() === '' ? ['a symbol without a name, which VS Code refuses'] : []),
    ...(isWithin(symbol.selectionRange, symbol.range) ? [] : [`the name of ${symbol.name} is outside of it`]),
    ...(parent === undefined || isWithin(symbol.range, parent.range)
      ? []
      : [`${symbol.name} is outside of ${parent.name}`]),
    ...symbolFaults(symbol.children ?? [], symbol),
  ]);
}

function selectionFaults(document: TextDocument, { params, value }: Answer): string[] {
  const positions = valueAt(params, 'positions') as Position[];
  const found = value as SelectionRange[];
  return positions.flatMap((asked, index) => {
    const position = meant(document, asked);
    const faults: string[] = [];
    let inner: Range = { start: position, end: position };
    let selection = found[index];
    if (selection === undefined) {
      return ['a position without a range'];
    }
    for (; selection !== undefined; selection = selection.parent) {
      if (!isWithin(inner, selection.range)) {
        faults.push(`${JSON.stringify(selection.range)} does not hold ${JSON.stringify(inner)}`);
      }
      inner = selection.range;
    }
    return faults;
  });
}

function hintFaults(_document: TextDocument, { params, value }: Answer): string[] {
  const asked = valueAt(params, 'range') as Range;
  return listIn(value).flatMap((hint) => {
    const position = valueAt(hint, 'position') as Position;
    return [
      ...(isWithin({ start: position, end: position }, asked)
        ? []
        : ['a hint outside of what was asked for']),
      ...(valueAt(hint, 'label') === '' ? ['a hint without a text'] : []),
    ];
  });
}

/** As LSP wants it: the edit is on the line of the position and holds it, and the others are elsewhere. */
function completionFaults(document: TextDocument, { params, value }: Answer): string[] {
  const { items } = value as { readonly items: readonly CompletionItem[] };
  const position = meant(document, valueAt(params, 'position'));
  return items.flatMap(({ label, textEdit, additionalTextEdits = [] }) => {
    const main = textEdit as TextEdit;
    const { start, end } = main.range;
    const isHere = start.line === end.line && isWithin({ start: position, end: position }, main.range);
    try {
      TextDocument.applyEdits(document, [main, ...additionalTextEdits]);
    } catch (error) {
      return [`the edits of "${label}" cannot be applied: ${String(error)}`];
    }
    return isHere ? [] : [`"${label}" replaces ${JSON.stringify(main.range)}`];
  });
}
