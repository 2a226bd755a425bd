const quote = 0x22;
const backslash = 0x5c;
const firstPrintable = 0x20;

/**
 * Where a string ends, with its quotes, that is as it stands: without escapes, and without characters that JSON does not
 * allow. Nothing where none starts there.
 */
export function endOfPlainString(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) !== quote) {
    return undefined;
  }
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      return at + 1;
    }
    if (unit === backslash || unit < firstPrintable) {
      return undefined;
    }
  }
  return undefined;
}
