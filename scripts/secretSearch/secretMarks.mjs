/**
 * What all of these have in them: the secrets and key IDs of the emulated users of Lacework, the tokens of its emulator, and the
 * keys and the session of the emulated AWS. Nothing else may show them: not a log, a message, an address or a file that anything of
 * this project writes.
 */
export const secretMarks = ['made_up_secret_of', '_MADE_UP_KEY_OF_', 'made-up-token-'];

/**
 * How a text may be written besides as it is: in an address, in base64 wherever it begins, in UTF-16.
 * @param {string} mark
 * @returns {Buffer[]}
 */
function formsOf(mark) {
  const bytes = Buffer.from(mark);
  const inBase64 = [0, 1, 2].map((before) => {
    // Only the characters that the bytes around it have no part in.
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    return Buffer.from(
      whole.slice(before === 0 ? 0 : before + 1, (bytes.length + before) % 3 === 0 ? undefined : -1),
    );
  });
  const escaped = Array.from(mark, (character) => `%${character.charCodeAt(0).toString(16)}`).join('');
  return [
    bytes,
    Buffer.from(mark.toUpperCase()),
    Buffer.from(escaped),
    Buffer.from(mark, 'utf16le'),
    ...inBase64,
  ];
}

const forms = secretMarks.flatMap(formsOf);

/**
 * Whether a secret is in a text, in any of these forms.
 * @param {string | Uint8Array} content
 * @returns {boolean}
 */
export function holdsSecret(content) {
  const bytes = Buffer.from(content);
  return forms.some((form) => bytes.includes(form));
}
