import type { AwsAccountEntry, Mapping } from '../../mapping/mapping';
import { splitAwsAccountIds } from '../../mapping/splitAwsAccountIds';
import { countOf } from '../../text/countOf';
import { quote } from '../../text/quote';
import { entryFindings } from '../entryFindings';
import type { Fix, Rule } from '../rule';

export const severalAwsAccountIds: Rule = {
  meta: {
    id: 'several-aws-account-ids',
    title: 'Several AWS account IDs in one string',
    category: 'ids',
    severity: 'error',
    fix: 'safe',
  },

  check: (mapping) =>
    entryFindings(mapping, 'several', (entry) => ({
      message: `${quote(entry.text, 28)} is several IDs in one string: the accounts meant may go to the default. Write one string for each.`,
      fix: () => split(mapping, entry).find(({ isList }) => isList)?.fix,
      suggestions: () => split(mapping, entry).flatMap(({ isList, fix }) => (isList ? [] : [fix])),
    })),
};

function split(mapping: Mapping, { text, span }: AwsAccountEntry): { isList: boolean; fix: Fix }[] {
  const several = splitAwsAccountIds(text);
  if (several === undefined) {
    return [];
  }
  const { ids, isList } = several;
  const strings = ids.map((id) => `"${id}"`).join(mapping.separatorAt(span.start));
  return [
    {
      isList,
      fix: { title: `Split into ${countOf(ids.length, 'string')}`, edits: [{ span, text: strings }] },
    },
  ];
}
