import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { LaceworkAccountName } from '../mapping/laceworkAccountNames';
import type { Mapping } from '../mapping/mapping';
import { quote } from '../text/quote';
import type { Finding } from './rule';

/** What is no text in JSON either. */
const controlCharacter = /[^\u0020-\uFFFF]/;

/** A Lacework account that a file names. */
export interface NamedAccount {
  /** As written where it comes first. */
  readonly name: string;
  /** Where it is named, whatever the case, in file order. */
  readonly places: readonly [LaceworkAccountName, ...LaceworkAccountName[]];
}

/**
 * The Lacework accounts that a file names. A name that is wrong by itself, or a secret, has a problem of its own, and is
 * left out.
 */
export function namedAccounts(mapping: Mapping): NamedAccount[] {
  const found = new Map<string, [LaceworkAccountName, ...LaceworkAccountName[]]>();
  const inFileOrder = [...mapping.laceworkAccountNames().all].sort((a, b) => a.span.start - b.span.start);
  const secrets = mapping.secrets();
  let passed = 0;
  for (const place of inFileOrder) {
    while ((secrets[passed]?.span.end ?? Infinity) <= place.span.start) {
      passed++;
    }
    const hasSecret = (secrets[passed]?.span.start ?? Infinity) < place.span.end;
    if (place.fault === undefined && !hasSecret && !controlCharacter.test(place.name)) {
      const folded = foldLaceworkAccountName(place.name);
      const places = found.get(folded);
      if (places === undefined) {
        found.set(folded, [place]);
      } else {
        places.push(place);
      }
    }
  }
  return [...found.values()].map((places) => ({ name: places[0].name, places }));
}

/** One finding for a Lacework account, at the first of its places. */
export function accountFinding(
  { places: [first, ...others] }: NamedAccount,
  wording: Omit<Finding, 'span' | 'related'>,
): Finding {
  return {
    span: first.span,
    ...wording,
    ...(others.length > 0 && {
      related: others.map(({ name, span }) => ({ span, message: `${quote(name)} is named here, too` })),
    }),
  };
}
