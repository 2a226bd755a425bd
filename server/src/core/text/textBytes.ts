import { encodingOf, type TextEncoding } from './textEncoding';

/** Standard in browsers and in Node (WHATWG Encoding). */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  encoding: TextEncoding,
  options: { readonly ignoreBOM: boolean; readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of a JSON file in UTF-8 or UTF-16, its byte order mark included; nothing where the bytes are neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    // That is how it says that the bytes are no text.
    return undefined;
  }
}
