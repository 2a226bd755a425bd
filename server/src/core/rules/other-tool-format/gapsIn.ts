import type { JsonNode } from '../../json/jsonNode';
import { entryKeys, plainKey, type OtherToolFormat } from '../../mapping/otherToolFormat';
import type { RelatedPlace } from '../rule';

/** The entries that lack a part, so that the file cannot be converted; each with what it lacks. */
export function gapsIn({ entries }: OtherToolFormat): RelatedPlace[] {
  return entries.flatMap((entry) => {
    const [lacking] = parts.filter(({ plain }) => !has(entry, plain));
    return lacking === undefined
      ? []
      : [
          {
            span: { start: entry.start, end: entry.start + 1 },
            message: `"mapping" has no ${lacking.what} here`,
          },
        ];
  });
}

const parts = [
  { plain: entryKeys.laceworkAccount, what: 'Lacework account' },
  { plain: entryKeys.awsAccounts, what: 'list of AWS accounts' },
];

function has(entry: JsonNode, plain: string): boolean {
  return entry.kind === 'object' && entry.members.some(({ key }) => plainKey(key) === plain);
}
