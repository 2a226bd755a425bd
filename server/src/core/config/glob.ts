/*
 * Globs of the configuration, which anybody may have written: they are matched without regular expressions, as some
 * of these would take years. A glob takes no longer than its length times that of the path.
 */

/** A part of a glob that stands for one character. */
type SingleToken = string | ((character: string) => boolean);
const anyText = Symbol('any text');
type Token = SingleToken | typeof anyText;
const anyFolders = Symbol('any folders');

/**
 * Whether a path is one of those that a glob means.
 *
 * @param glob `*` and `?` within a folder, `**` across folders, `[a-z]`, `[!a-z]`, `{a,b}`; `\` before a character means itself.
 * @param path with `/` between its parts, and relative to what the glob is relative to
 */
export function matchesGlob(path: string, glob: string): boolean {
  const folders = path.split('/').map((name) => Array.from(name));
  for (const alternative of alternativesOf(glob)) {
    if (matchesAll(folders, segmentsOf(alternative))) {
      return true;
    }
  }
  return false;
}

/** The globs without braces that a glob stands for, one after the other: there may be very many. */
export function* alternativesOf(glob: string): Generator<string> {
  const group = firstGroup(glob);
  if (group === undefined) {
    yield glob;
    return;
  }
  for (const alternative of group.alternatives) {
    yield* alternativesOf(glob.slice(0, group.start) + alternative + glob.slice(group.end));
  }
}

/** The braces that are closed first, with a comma between them, and what stands between their commas. */
function firstGroup(glob: string): { start: number; end: number; alternatives: string[] } | undefined {
  const open: number[][] = [];
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at];
    if (character === '\\') {
      at++;
    } else if (character === '{') {
      open.push([at]);
    } else if (character === ',') {
      open.at(-1)?.push(at);
    } else if (character === '}') {
      const [start = at, ...commas] = open.pop() ?? [];
      if (commas.length > 0) {
        const ends = [...commas, at];
        const alternatives = ends.map((end, index) => glob.slice((ends[index - 1] ?? start) + 1, end));
        return { start, end: at + 1, alternatives };
      }
    }
  }
  return undefined;
}

function segmentsOf(glob: string): (Token[] | typeof anyFolders)[] {
  const segments = glob.replace(/^\.\//, '').split('/');
  const read = segments.map((segment) => (segment === '**' ? anyFolders : tokensOf(segment)));
  // What is in a folder is not the folder.
  return read.at(-1) === anyFolders ? [...read, [anyText]] : read;
}

function tokensOf(segment: string): Token[] {
  const characters = Array.from(segment);
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    switch (character) {
      case '\\':
        tokens.push(characters[++at] ?? character);
        break;
      case '*':
        tokens.push(anyText);
        break;
      case '?':
        tokens.push(() => true);
        break;
      case '[': {
        const end = characters.indexOf(']', at + 2);
        if (end === -1) {
          tokens.push(character);
        } else {
          tokens.push(oneOf(characters.slice(at + 1, end)));
          at = end;
        }
        break;
      }
      default:
        tokens.push(character);
    }
  }
  return tokens;
}

function oneOf(range: readonly string[]): (character: string) => boolean {
  const isNegated = range[0] === '!' || range[0] === '^';
  const members = isNegated ? range.slice(1) : range;
  return (character) => {
    for (let at = 0; at < members.length; at++) {
      const first = members[at] ?? '';
      const isRange = members[at + 1] === '-' && at + 2 < members.length;
      const last = isRange ? (members[at + 2] ?? first) : first;
      if (first <= character && character <= last) {
        return !isNegated;
      }
      at += isRange ? 2 : 0;
    }
    return isNegated;
  };
}

function matchesAll(
  folders: readonly string[][],
  segments: readonly (Token[] | typeof anyFolders)[],
): boolean {
  return matches<string[], Token[], typeof anyFolders>(folders, segments, anyFolders, (folder, segment) =>
    matches<string, SingleToken, typeof anyText>(folder, segment, anyText, (character, token) =>
      typeof token === 'function' ? token(character) : token === character,
    ),
  );
}

/**
 * Whether each item is taken by its part of a pattern, in order. What did not fit is tried again one item further on behind
 * the last part that takes any number of items: those before it took as few as they could, and need not be tried again.
 *
 * @param wildcard what takes any number of items
 */
function matches<Item, Part, Wildcard>(
  items: readonly Item[],
  pattern: readonly (Part | Wildcard)[],
  wildcard: Wildcard,
  takes: (item: Item, part: Part) => boolean,
): boolean {
  let [at, part] = [0, 0];
  let retry: { at: number; part: number } | undefined;
  while (at < items.length) {
    const expected = pattern[part];
    if (expected === wildcard) {
      retry = { at, part: ++part };
    } else if (part < pattern.length && takes(items[at] as Item, expected as Part)) {
      at++;
      part++;
    } else if (retry === undefined) {
      return false;
    } else {
      at = ++retry.at;
      part = retry.part;
    }
  }
  return pattern.slice(part).every((rest) => rest === wildcard);
}
