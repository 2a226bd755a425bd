/**
 * The text of l10n/bundle.l10n.json, from which VS Code's translations are made: each string of the client by itself.
 *
 * @param {readonly string[]} localized
 */
export function l10nBundle(localized) {
  const strings = Object.fromEntries(localized.map((text) => [text, text]));
  return `${JSON.stringify(strings, undefined, 2)}\n`;
}
