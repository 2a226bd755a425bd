import { isUtf8 } from 'node:buffer';
import { encodingOf, type TextEncoding } from '../../core/text/textEncoding';
import { UnusableInput } from './inputFailure';

/** The content of a file, with its byte order mark if it has one: encoded again it gives the same bytes. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** @throws UnusableInput where the bytes are neither UTF-8 nor UTF-16. */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    const { line, column } = firstInvalidByte(bytes);
    throw new UnusableInput(
      `is not valid UTF-8 at ${line}:${column}: it was not checked. Save it with the encoding UTF-8.`,
    );
  }
  try {
    return { text: new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes), encoding };
  } catch {
    throw new UnusableInput(
      `is not valid ${encoding.toUpperCase()}: it was not checked. Save it with the encoding UTF-8.`,
    );
  }
}

/** Some text for any bytes, good enough to see what kind of file it is. */
export function guessText(bytes: Buffer): string {
  return new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes);
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
