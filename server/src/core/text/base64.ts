/** Standard in browsers and in Node (WHATWG HTML, section 8.3): pure functions of strings, a character for each byte. */
declare const atob: (base64: string) => string;
declare const btoa: (bytes: string) => string;

/** `String.fromCharCode` takes its arguments on the stack. */
const atOnce = 8192;

/** Standard base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += atOnce) {
    binary += String.fromCharCode(...bytes.subarray(start, start + atOnce));
  }
  return btoa(binary);
}

/** Reads base64, that for URLs too, with or without padding and white space in it; nothing for any other text. */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
  } catch {
    // That is how `atob` says that the text is no base64.
    return undefined;
  }
}
