export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The encoding of a JSON text by its first bytes: a byte order mark or, without one, the zero bytes that UTF-16
 * has beside the ASCII characters which a JSON text begins with (RFC 4627, section 3).
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first = -1, second = -1] = bytes;
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) {
    return 'utf-16le';
  }
  return (first === 0xfe && second === 0xff) || (first === 0 && second > 0) ? 'utf-16be' : 'utf-8';
}

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
    offset += isPair ? 1 : 0;
  }
  return bytes;
}
