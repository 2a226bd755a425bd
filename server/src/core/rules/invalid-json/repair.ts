import type { JsonSyntaxError, JsonSyntaxErrorCode } from '../../json/jsonSyntaxError';
import { layoutOf } from '../../json/layout';
import { withoutOddSpace } from '../../json/oddSpace';
import { isOneWord } from '../../json/stringEnd';
import type { Mapping } from '../../mapping/mapping';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Fix } from '../rule';
import { withoutComment } from './withoutComment';

type Repair = (text: string, error: JsonSyntaxError, mapping: Mapping) => Fix | undefined;

/** The edit that makes JSON of what stands there; nothing where that takes a guess. */
export function repairOf(mapping: Mapping, error: JsonSyntaxError): Fix | undefined {
  return repairs[error.code]?.(mapping.text, error, mapping);
}

/** Whether it cannot be told what is meant here, so that nothing around it is certain either. */
export function hidesWhatIsMeant(mapping: Mapping, error: JsonSyntaxError): boolean {
  return hiding.has(error.code) || (ambiguous.has(error.code) && repairOf(mapping, error) === undefined);
}

/** Whether a repair is certain only if every key and value is where it belongs afterwards. */
export function needsSoundShape({ code }: JsonSyntaxError): boolean {
  return needingSoundShape.has(code);
}

const needingSoundShape = new Set<JsonSyntaxErrorCode>([
  'unclosed-bracket',
  'mismatched-bracket',
  'missing-opening-bracket',
  'missing-colon',
  'equals-sign',
  'exchanged-character',
]);

const hiding = new Set<JsonSyntaxErrorCode>([
  'missing-key',
  'missing-value',
  'unexpected-character',
  'text-after-end',
  'nested-too-deep',
  'conflict-marker',
  'unreadable-text',
  'other-format',
  'too-many-errors',
]);
const ambiguous = new Set<JsonSyntaxErrorCode>([
  'comment',
  'unquoted-key',
  'invalid-value',
  'unterminated-string',
  'unopened-string',
  'doubled-quote',
  'mixed-quotes',
]);

const repairs: Partial<Record<JsonSyntaxErrorCode, Repair>> = {
  comment: withoutComment,
  'trailing-comma': withoutCommas,
  'missing-comma': (_text, error) => inserted(error, ',', 'Add the comma'),
  'missing-colon': (_text, error) => inserted(error, ':', 'Add the colon'),
  'missing-outer-braces': withOuterBraces,
  'unquoted-key': (text, error) => requoted(text, error, /^[\w$.-]+$/),
  'invalid-value': (text, error) => requoted(text, error),
  'unterminated-string': (text, error) => closedString(text, error, error.end),
  'unopened-string': (text, error) => closedString(text, error, error.start),
  'doubled-quote': withoutQuote,
  'mixed-quotes': withSameQuotes,
  'odd-space': withPlainSpace,
  'equals-sign': (_text, { start, end }) => ({
    title: 'Replace it by a colon',
    edits: [replaced({ start, end }, ':')],
  }),
  'exchanged-character': (_text, { start, end, missing = '' }) => ({
    title: `Replace it by ${missing}`,
    edits: [replaced({ start, end }, missing)],
  }),
  'missing-opening-bracket': withOpeningBracket,
  'mismatched-bracket': (_text, error) => inserted(error, error.missing, `Add ${error.missing ?? ''}`),
  'unclosed-bracket': (text, error) => {
    const { isOneLine, lineBreak } = layoutOf(text);
    const { missing = '', insertAt: end = 0 } = error;
    // A comma before what is lost would be one too many.
    const start = text.charAt(end - 1) === ',' ? end - 1 : end;
    const edit = replaced({ start, end }, `${isOneLine ? '' : lineBreak}${missing}`);
    return { title: `Add ${missing} at the end`, edits: [edit] };
  },
};

/** Commas that stand right before it would be left behind as the next trailing comma. */
function withoutCommas(text: string, { start, end }: Span): Fix {
  let first = start;
  for (let offset = start - 1; /[\s,]/.test(text.charAt(offset)); offset--) {
    first = text.charAt(offset) === ',' ? offset : first;
  }
  // Right behind a word, "#" would be a part of it.
  const gap = text.charAt(end) === '#' ? ' ' : '';
  return { title: 'Remove the comma', edits: [replaced({ start: first, end }, gap)] };
}

function withOuterBraces(text: string, error: JsonSyntaxError, { syntaxErrors }: Mapping): Fix | undefined {
  const { start, insertAt, missing } = error;
  // A quote that is missing at the end comes first: both would be added at the same place.
  const isAfterOpenString = syntaxErrors.some(
    ({ code, end }) => code === 'unterminated-string' && end === insertAt,
  );
  if (insertAt === undefined || isAfterOpenString || syntaxErrors.some(needsSoundShape)) {
    return undefined;
  }
  const { isOneLine, lineBreak } = layoutOf(text);
  const gap = isOneLine ? ' ' : lineBreak;
  const opening = replaced({ start, end: start }, `{${gap}`);
  const closing = replaced({ start: insertAt, end: insertAt }, `${gap}}`);
  return { title: 'Add the outer braces', edits: missing === '{' ? [opening] : [opening, closing] };
}

/** A word in quotes that JSON does not know, or one that needs none elsewhere, gets double quotes. */
function requoted(text: string, error: Span, plain?: RegExp): Fix | undefined {
  const word = text.slice(error.start, error.end);
  const content =
    /^['‘’“”`]((?:[^'‘’“”`"\\]|(?<=\w)['’](?=\w))*)['‘’“”`]$/.exec(word)?.[1] ?? plain?.exec(word)?.[0];
  return content === undefined
    ? undefined
    : { title: 'Put it in double quotes', edits: [replaced(error, JSON.stringify(content))] };
}

function withSameQuotes(text: string, { start, end }: Span): Fix | undefined {
  const content = text.slice(start + 1, end - 1);
  return isOneWord(content)
    ? { title: 'Put it in double quotes', edits: [replaced({ start, end }, JSON.stringify(content))] }
    : undefined;
}

/** Where a string of one word begins and ends is certain. */
function closedString(text: string, { start, end }: Span, at: number): Fix | undefined {
  return isOneWord(text.slice(start, end))
    ? { title: 'Add the double quote', edits: [replaced({ start: at, end: at }, '"')] }
    : undefined;
}

function withoutQuote(text: string, { start, end }: Span): Fix | undefined {
  if (!isOneWord(text.slice(start, end))) {
    return undefined;
  }
  const at = text.startsWith('""', start) ? start : end - 1;
  return { title: 'Remove the double quote', edits: [replaced({ start: at, end: at + 1 }, '')] };
}

function withPlainSpace(text: string, { start, end }: Span): Fix {
  const plain = withoutOddSpace(text.slice(start, end));
  const title = plain === '' ? 'Remove it' : 'Replace it by a plain space';
  return { title, edits: [replaced({ start, end }, plain)] };
}

/** Behind the colon, with one blank between them where there is any white space. */
function withOpeningBracket(text: string, { insertAt, missing }: JsonSyntaxError): Fix | undefined {
  if (insertAt === undefined || missing === undefined) {
    return undefined;
  }
  const next = text.charAt(insertAt);
  const at = next === ' ' ? insertAt + 1 : insertAt;
  const bracket = /[\r\n]/.test(next) ? ` ${missing}` : missing;
  return { title: `Add ${missing}`, edits: [replaced({ start: at, end: at }, bracket)] };
}

function inserted({ insertAt }: JsonSyntaxError, what: string | undefined, title: string): Fix | undefined {
  return insertAt === undefined || what === undefined
    ? undefined
    : { title, edits: [replaced({ start: insertAt, end: insertAt }, what)] };
}

function replaced({ start, end }: Span, text: string): Edit {
  return { span: { start, end }, text };
}
