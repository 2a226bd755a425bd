import type { FieldFault } from './fieldFault';

/** White space, and what comes along unseen from a web page. */
const around = '[\\s\\u200B-\\u200D\\u2060\\uFEFF]';
const leading = new RegExp(`^${around}+`);
const isAround = new RegExp(`^${around}$`);

const quotes: readonly (readonly [opening: string, closing: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
];

interface PastedValue {
  /** Without what came along. */
  readonly bare: string;
  readonly faults: readonly FieldFault[];
}

/**
 * A value without the white space and the quotes that come along when it is copied from a file or a page.
 *
 * @param field what the value is, for the message: "external ID"
 */
export function pasted(value: string, field: string): PastedValue {
  const text = trimmed(value);
  const isQuoted = quotes.some(
    ([opening, closing]) => text.length > 1 && text.startsWith(opening) && text.endsWith(closing),
  );
  const bare = isQuoted ? trimmed(text.slice(1, -1)) : text;
  if (bare === value || bare === '') {
    return { bare, faults: [] };
  }
  const what = isQuoted ? 'quotes' : 'white space';
  const fault: FieldFault = {
    severity: 'error',
    message: `"${field}" has ${what} around it, which would be taken for a part of it. Remove what does not belong to it.`,
    fix: { value: bare, isCertain: true },
  };
  return { bare, faults: [fault] };
}

/** Backwards by hand: a pattern for the end would look at each run of white space in between anew. */
function trimmed(text: string): string {
  const bare = text.replace(leading, '');
  let end = bare.length;
  while (end > 0 && isAround.test(bare.charAt(end - 1))) {
    end--;
  }
  return bare.slice(0, end);
}
