import { foldLaceworkAccountName } from '../../mapping/laceworkAccountName';
import type { LaceworkAccountName } from '../../mapping/laceworkAccountNames';
import type { Mapping } from '../../mapping/mapping';
import { quote } from '../../text/quote';
import type { Fix, Rule } from '../rule';

export const redundantDefaultEntry: Rule = {
  meta: {
    id: 'redundant-default-entry',
    title: 'An entry for the default account',
    category: 'names',
    severity: 'information',
    unnecessary: true,
    fix: 'suggestion',
  },

  *check(mapping) {
    const { all } = mapping.laceworkAccountNames();
    const byDefault = all.find(({ isDefault }) => isDefault);
    if (byDefault === undefined) {
      return;
    }
    const folded = foldLaceworkAccountName(byDefault.name);
    for (const entry of all) {
      if (!entry.isDefault && foldLaceworkAccountName(entry.name) === folded) {
        yield {
          span: entry.span,
          message: `${quote(entry.name)} is the default account: what its entry lists goes there without it. You can remove the entry.`,
          related: [
            { span: byDefault.span, message: `${quote(byDefault.name)} is the default account here` },
          ],
          suggestions: () => removals(mapping, entry),
        };
      }
    }
  },
};

/** Nothing for the only entry: without any, the file would be wrong in another way. */
function removals(mapping: Mapping, { span }: LaceworkAccountName): Fix[] {
  const edit = mapping.laceworkAccounts().length > 1 ? mapping.removalAt(span.start) : undefined;
  return edit === undefined ? [] : [{ title: 'Remove this entry', edits: [edit] }];
}
