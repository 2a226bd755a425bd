import { escapeInvisibleInLines } from '../../../server/src/core/text/escapeInvisible';
import { withoutSecrets } from '../../../server/src/core/text/secrets';

/** What tells whose accounts these are; what comes first is replaced first. */
const kinds: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'text', pattern: /"(?:[^"\\\n]|\\.)*"/g },
  { kind: 'ARN', pattern: /\barn:[^\s,;)]+/g },
  { kind: 'address', pattern: /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s,;)]+/gi },
  { kind: 'e-mail address', pattern: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g },
  {
    kind: 'host',
    pattern: /\b[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:lacework\.net|amazonaws\.com(?:\.cn)?)\b/gi,
  },
  { kind: 'path', pattern: /(?:\b[A-Za-z]:\\|(?<![\w.<])\/|\\\\)[^\s:"'()<>|*?]+/g },
  { kind: 'organization or unit', pattern: /\b(?:o|ou|r)-[a-z0-9]{4,32}(?:-[a-z0-9]{8,32})?\b/g },
  { kind: 'AWS account', pattern: /(?<!\d)\d{12}(?!\d)/g },
];

/**
 * A text of the log without what tells whose accounts it is about: each name, ID, address and path is counted, the same one
 * with the same number. Of a path in a stack trace the name of our own file stays.
 *
 * @param names other names that are not to be shown, such as those of Lacework accounts and profiles
 */
export function redactor(names: readonly string[]): (text: string) => string {
  const numbers = new Map<string, Map<string, number>>();
  const numbered = (kind: string, found: string): string => {
    const known = numbers.get(kind) ?? new Map<string, number>();
    numbers.set(kind, known);
    const number = known.get(found) ?? known.size + 1;
    known.set(found, number);
    return `<${kind} ${number}>`;
  };
  const longestFirst = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  return (text) => {
    let shown = withoutSecrets(text);
    for (const { kind, pattern } of kinds) {
      shown = shown.replace(pattern, (found) => {
        const own = kind === 'path' || kind === 'address' ? /\/dist\/(\w+\.js)$/.exec(found)?.[1] : undefined;
        return own === undefined ? numbered(kind, found) : `<extension>/${own}`;
      });
    }
    for (const name of longestFirst) {
      shown = replaceWord(shown, name, () => numbered('name', name.toLowerCase()));
    }
    return escapeInvisibleInLines(shown);
  };
}

/** Replaces a name where it stands by itself, ignoring case. */
function replaceWord(text: string, name: string, replacement: () => string): string {
  const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'gi'), replacement);
}
