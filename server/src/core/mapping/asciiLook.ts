/** Letters of other scripts, each followed by the ASCII letter that it cannot be told from. */
const lookalikes = new Map(
  [
    // Cyrillic
    ...['\u0430a', '\u0435e', '\u043eo', '\u0440p', '\u0441c', '\u0443y', '\u0445x', '\u0455s', '\u0456i'],
    ...['\u0458j', '\u0501d', '\u051bq', '\u051dw', '\u04bbh', '\u0410A', '\u0412B', '\u0415E', '\u041aK'],
    ...['\u041cM', '\u041dH', '\u041eO', '\u0420P', '\u0421C', '\u0422T', '\u0423Y', '\u0425X', '\u0405S'],
    ...['\u0406I', '\u0408J'],
    // Greek
    ...['\u03b1a', '\u03bfo', '\u03bdv', '\u03c1p', '\u03b9i', '\u0391A', '\u0392B', '\u0395E', '\u0396Z'],
    ...['\u0397H', '\u0399I', '\u039aK', '\u039cM', '\u039dN', '\u039fO', '\u03a1P', '\u03a4T', '\u03a5Y'],
    ...['\u03a7X'],
    // Latin and signs
    ...['\u0131i', '\u0261g', '\u2212-'],
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** A character that names of Lacework accounts are not known to have; white space is another matter. */
const foreign = /[^ -~\s]|\uFEFF/u;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

export interface ForeignCharacter {
  /** As `U+0430`. */
  readonly codePoint: string;
  readonly isInvisible: boolean;
  /** The ASCII character that it looks like. */
  readonly looksLike?: string;
}

/** The first character that is not ASCII, or cannot be seen; white space aside. */
export function foreignCharacterIn(name: string): ForeignCharacter | undefined {
  const [character] = foreign.exec(name) ?? [];
  if (character === undefined) {
    return undefined;
  }
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const look = asciiLook(character);
  return {
    codePoint: `U+${hex.padStart(4, '0')}`,
    isInvisible: character.replace(invisible, '') === '',
    ...(isAsciiVisible(look) && { looksLike: look }),
  };
}

/** A name as it looks: what cannot be seen left out, and what looks like ASCII written in ASCII. */
export function asciiLook(name: string): string {
  return name
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^ -~]/gu, (character) => lookalikes.get(character) ?? character);
}

export function isAsciiVisible(text: string): boolean {
  return /^[!-~]+$/.test(text);
}
