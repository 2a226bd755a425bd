import { quote } from '../../text/quote';
import { isUnknownIn } from '../isUnknownIn';
import { renaming } from '../renaming';
import type { Rule } from '../rule';

export const spaceInLaceworkAccount: Rule = {
  meta: {
    id: 'space-in-lacework-account',
    title: 'A Lacework account name with a space in it',
    category: 'names',
    severity: 'warning',
    fix: 'suggestion',
  },

  *check(mapping, facts) {
    const names = mapping.laceworkAccountNames();
    for (const place of names.withFault('space').filter(isUnknownIn(facts))) {
      const { name, span } = place;
      yield {
        span,
        message: `${quote(name, 26)} has a space in it: Lacework documents names without spaces only, and may not know this one. Write "-" instead.`,
        suggestions: () => {
          const hyphenated = name.replace(/\s+/g, '-');
          return names.rivalOf(place, hyphenated) === undefined ? [renaming(place, hyphenated)] : [];
        },
      };
    }
  },
};
