import type { Span } from './span';

/** A place that holds a secret, and what kind of secret: never the secret itself. */
export interface SecretPlace {
  readonly kind: string;
  readonly span: Span;
}

/**
 * Forms that nothing else in a mapping file has. A secret that has no form of its own counts only behind its
 * usual name, and is the group of the pattern. Each pattern takes linear time.
 */
const forms: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'AWS access key ID', pattern: /(?<![A-Za-z0-9])((?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z0-9])/dg },
  {
    kind: 'AWS secret access key',
    pattern:
      /secret[_-]?access[_-]?key["']?\s{0,20}[:=]\s{0,20}["']?((?:[A-Za-z0-9+]|\\?\/){40})(?![A-Za-z0-9+/])/dgi,
  },
  { kind: 'Lacework API key', pattern: /(?<![\w-])([A-Z][A-Z0-9_-]*_[0-9A-F]{32,})(?![\w-])/dg },
  { kind: 'Lacework API secret', pattern: /(?<![\w-])(_[0-9a-f]{32,})(?![\w-])/dg },
  {
    kind: 'Lacework API secret',
    pattern: /(?:\bsecret|api_?secret)["']?\s{0,20}[:=]\s{0,20}["']?(_[A-Za-z0-9_]{29,})/dgi,
  },
];

/** What every one of these has in it or before it: one look tells of nearly all texts that they hold none. */
const hint = /AKIA|ASIA|secret|_[0-9a-f]{32}/i;

/** The AWS keys and Lacework API keys in a text, in order of place. */
export function secretsIn(text: string): SecretPlace[] {
  if (!hint.test(text)) {
    return [];
  }
  const places = forms.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ indices }) => {
      const [start, end] = indices?.[1] ?? [0, 0];
      return { kind, span: { start, end } };
    }),
  );
  places.sort((a, b) => a.span.start - b.span.start);
  return places.filter(({ span }, i) => span.start >= (places[i - 1]?.span.end ?? 0));
}

/** As long as the shortest of these is. */
const shortest = 20;

/**
 * The same in a part of a text, which no secret goes beyond. A part of a few characters costs nothing.
 *
 * @param span from and to characters that are in no word
 */
export function secretsWithin(text: string, { start, end }: Span): SecretPlace[] {
  return end - start < shortest
    ? []
    : secretsIn(text.slice(start, end)).map(({ kind, span }) => ({
        kind,
        span: { start: span.start + start, end: span.end + start },
      }));
}

/** A text with what looks like a secret blotted out, so that it can be shown. */
export function withoutSecrets(text: string): string {
  let shown = '';
  let end = 0;
  for (const { kind, span } of secretsIn(text)) {
    shown += `${text.slice(end, span.start)}<${kind}>`;
    end = span.end;
  }
  return shown + text.slice(end);
}
