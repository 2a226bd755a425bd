import { quote } from '../../text/quote';
import { renaming } from '../renaming';
import type { Rule } from '../rule';

export const paddedLaceworkAccount: Rule = {
  meta: {
    id: 'padded-lacework-account',
    title: 'A Lacework account name with white space around it',
    category: 'names',
    severity: 'warning',
    fix: 'safe',
  },

  *check(mapping) {
    const names = mapping.laceworkAccountNames();
    for (const place of names.withFault('padded')) {
      const { name, span, certainName } = place;
      const rival = names.rivalOf(place, certainName);
      if (rival === undefined) {
        const message = `${quote(name)} has white space around it: Lacework may know no account of that name. Remove the white space.`;
        yield { span, message, fix: () => renaming(place, certainName) };
      } else {
        const message = `${quote(name, 24)} is ${quote(certainName, 24)} with white space around it: one account has two entries then. Merge them.`;
        yield { span, message, related: [{ span: rival.span, message: `${quote(rival.name)} is here` }] };
      }
    }
  },
};
