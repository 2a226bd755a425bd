/** Rules that speak about the size or the bytes of a file: what they find is made by `wholeFile.test.ts`. */
export const beyondFixtures: ReadonlySet<string> = new Set([
  'file-too-large',
  'file-near-size-limit',
  'utf16-encoding',
]);
