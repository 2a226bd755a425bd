import type { Mapping } from '../../mapping/mapping';
import { isStructuralKey } from '../../mapping/structuralKey';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import { isUnknownIn } from '../isUnknownIn';
import type { Rule } from '../rule';

export const sampleLaceworkAccount: Rule = {
  meta: {
    id: 'sample-lacework-account',
    title: 'A Lacework account name from the documentation',
    category: 'names',
    severity: 'warning',
  },

  *check(mapping, facts) {
    const samples = mapping.laceworkAccountNames().withFault('sample').filter(isUnknownIn(facts));
    const wrongTypes = new Set(samples.length === 0 ? [] : entriesOfWrongType(mapping));
    for (const { name, span } of samples) {
      if (!wrongTypes.has(span)) {
        const message = isStructuralKey(name)
          ? `${quote(name, 32)} is a key of account mappings: it is hardly the name of a Lacework account. Write the real name.`
          : `${quote(name, 32)} looks like a sample from Lacework's documentation: it may be no account of yours. Write the real name.`;
        yield { span, message };
      }
    }
  },
};

/** The keys of entries that are no objects: `wrong-type` says that their name is missing. */
function entriesOfWrongType(mapping: Mapping): Span[] {
  return mapping
    .structureProblems('wrong-type')
    .flatMap(({ part, entryKey }) => (part === 'lacework-account' ? (entryKey ?? []) : []));
}
