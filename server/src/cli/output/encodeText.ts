import type { DecodedText } from '../inputs/decodeText';

/** The bytes of a text in its encoding. */
export function encodeText({ text, encoding }: DecodedText): Buffer {
  if (encoding === 'utf-8') {
    return Buffer.from(text, 'utf8');
  }
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
