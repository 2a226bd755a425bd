/** An AWS account ID has as many digits; see `isAwsAccountId`. With its quotes it is as long as `runItemLength`. */
export const digitsInRun = 12;
export const runItemLength = digitsInRun + 2;

/** A change makes the run that it is in anew: a longer one would cost more, shorter ones more memory. */
export const longestRun = 64;

/**
 * Strings of 12 digits that follow one another in a list, with nothing but a comma and white space between them: numbers
 * instead of an object for each. It does not know where it stands, so that it is the same after a change before it.
 */
export interface DigitRun {
  readonly kind: 'run';
  /** Where each string starts, from the start of the first one. */
  readonly starts: readonly number[];
}

/** How long the text of a run is, from its first quote to its last. */
export function lengthOfRun({ starts }: DigitRun): number {
  return (starts.at(-1) ?? 0) + runItemLength;
}

const quote = 0x22;
const comma = 0x2c;
const zero = 0x30;
const nine = 0x39;

/** Whether a string of 12 digits starts there. */
export function isDigitString(text: string, start: number): boolean {
  const last = start + runItemLength - 1;
  if (text.charCodeAt(start) !== quote || text.charCodeAt(last) !== quote) {
    return false;
  }
  for (let at = start + 1; at < last; at++) {
    const unit = text.charCodeAt(at);
    if (unit < zero || unit > nine) {
      return false;
    }
  }
  return true;
}

/** Where the next item starts behind a string that ends there: nothing unless one comma and white space are between. */
export function behindComma(text: string, end: number): number | undefined {
  const separator = behindSpace(text, end);
  return text.charCodeAt(separator) === comma ? behindSpace(text, separator + 1) : undefined;
}

/** Behind the white space of JSON that starts there. */
export function behindSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) {
      return at;
    }
    at++;
  }
}

/** Where strings of 12 digits start, from that one on, each with a comma behind it. */
export function digitStringsFrom(text: string, start: number): number[] {
  const starts: number[] = [];
  let at: number | undefined = start;
  while (at !== undefined && isDigitString(text, at)) {
    const next = behindComma(text, at + runItemLength);
    if (next !== undefined) {
      starts.push(at);
    }
    at = next;
  }
  return starts;
}
