import { withAsciiDigits } from '../text/digits';
import { isAwsAccountId } from './awsAccountId';

/** The AWS account ID that a text may stand for. */
export interface MeantAwsAccountId {
  readonly id: string;
  /** Whether it is certainly this one: all of its 12 digits are there. */
  readonly isCertain: boolean;
}

/** Nobody writes one ID with so much around it; a longer text is not looked at. */
const longestMeant = 100;

/** What people and consoles put between and around digits: white space, hyphens, quotes, and what is invisible. */
const decoration = /[\s\p{Cf}\p{Cc}\p{Pd}\u2212'"`‘’“”]/gu;

/** A text without the hyphens, white space and quotes in it, and with its digits as 0 to 9. */
export function withoutDecoration(text: string): string {
  return withAsciiDigits(text).replace(decoration, '');
}

/** Whether this is a number as a spreadsheet or a program writes it: `2.10987654321E+11`, `210987654321.0`. */
export function isDecimalNumber(text: string): boolean {
  return /^\d+(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i.test(text.trim()) && /[.e]/i.test(text);
}

/** The AWS account ID that is meant by a text which is none, or by a number; nothing where none can be told. */
export function meantAwsAccountId(text: string): MeantAwsAccountId | undefined {
  if (text.length > longestMeant) {
    return undefined;
  }
  const bare = withoutDecoration(text).replace(/^[,;]+|[,;]+$/g, '');
  if (isAwsAccountId(bare)) {
    // A sign before a number means something to who wrote it.
    return { id: bare, isCertain: !/^[-+]\d/.test(text) };
  }
  if (/^\d{9,11}$/.test(bare)) {
    return padded(bare);
  }
  if (isDecimalNumber(text)) {
    return expanded(text.trim());
  }
  const digits = bare.replace(/\D/g, '');
  if (isAwsAccountId(digits) && !/\p{L}/u.test(bare)) {
    return { id: digits, isCertain: false };
  }
  const [id, another] = awsAccountIdsIn(text);
  return id !== undefined && another === undefined ? { id, isCertain: false } : undefined;
}

/** The IDs in a text with other words: runs of 12 digits, in groups of four or not. */
export function awsAccountIdsIn(text: string): string[] {
  const runs = withAsciiDigits(text).match(
    /(?<!\d)\d{12}(?!\d)|(?<![\d-])\d{4}(?:-\d{4}-| \d{4} )\d{4}(?![\d-])/g,
  );
  return (runs ?? []).map((run) => run.replace(/\D/g, ''));
}

/** A spreadsheet takes the zeros at the start away. Fewer than nine digits are more likely a typing error. */
function padded(digits: string): MeantAwsAccountId {
  return { id: digits.padStart(12, '0'), isCertain: false };
}

/** Zeros that are not written may be digits which the spreadsheet has rounded away. */
const mostZerosAdded = 2;

function expanded(number: string): MeantAwsAccountId | undefined {
  const [, whole = '', fraction = '', exponent = '0'] = /^(\d+)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(number) ?? [];
  const zeros = Number(exponent) - fraction.length;
  const written = whole + fraction;
  const cut = zeros < 0 ? written.slice(zeros) : '';
  if (zeros > mostZerosAdded || /[^0]/.test(cut)) {
    return undefined;
  }
  const digits = zeros < 0 ? written.slice(0, zeros) : written + '0'.repeat(zeros);
  if (isAwsAccountId(digits)) {
    return { id: digits, isCertain: zeros <= 0 };
  }
  return /^[1-9]\d{8,10}$/.test(digits) ? padded(digits) : undefined;
}
