import { isUtf8 } from 'node:buffer';
import { UnusableInput } from './inputFailure';

/**
 * The text of a file, with its byte order mark if it has one: encoded again it gives the same bytes.
 *
 * @throws UnusableInput where the bytes are not UTF-8.
 */
export function decodeText(bytes: Buffer): string {
  if (utf16Label(bytes) !== undefined) {
    throw new UnusableInput(
      'is encoded in UTF-16, but JSON is UTF-8 (RFC 8259): it was not checked. Save it with the encoding UTF-8.',
    );
  }
  if (!isUtf8(bytes)) {
    const { line, column } = firstInvalidByte(bytes);
    throw new UnusableInput(
      `is not valid UTF-8 at ${line}:${column}: it was not checked. Save it with the encoding UTF-8.`,
    );
  }
  return decode(bytes, 'utf-8');
}

/** Some text for any bytes, good enough to see what kind of file it is. */
export function guessText(bytes: Buffer): string {
  return decode(bytes, utf16Label(bytes) ?? 'utf-8');
}

function decode(bytes: Buffer, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function utf16Label(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Counted from 1; the column in bytes. */
function firstInvalidByte(bytes: Buffer): { line: number; column: number } {
  const encodedAgain = Buffer.from(bytes.toString('utf8'));
  let offset = 0;
  while (offset < bytes.length && bytes[offset] === encodedAgain[offset]) {
    offset++;
  }
  let line = 1;
  let lineStart = 0;
  for (let i = bytes.indexOf(10); i !== -1 && i < offset; i = bytes.indexOf(10, i + 1)) {
    line++;
    lineStart = i + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
