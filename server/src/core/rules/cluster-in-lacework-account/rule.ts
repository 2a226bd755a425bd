import { accountBeforeCluster } from '../../mapping/accountUrl';
import { quote } from '../../text/quote';
import { isUnknownIn } from '../isUnknownIn';
import { renaming } from '../renaming';
import type { Rule } from '../rule';

export const clusterInLaceworkAccount: Rule = {
  meta: {
    id: 'cluster-in-lacework-account',
    title: 'A Lacework account name that seems to end in a cluster',
    category: 'names',
    severity: 'warning',
    fix: 'suggestion',
  },

  *check(mapping, facts) {
    const names = mapping.laceworkAccountNames();
    for (const place of names.withFault('cluster').filter(isUnknownIn(facts))) {
      const { name, span } = place;
      yield {
        span,
        message: `${quote(name, 28)} seems to end in the cluster of its host: Lacework may know no account of that name. Check the part after ".".`,
        suggestions: () => {
          const account = accountBeforeCluster(name);
          return account === undefined || names.rivalOf(place, account) !== undefined
            ? []
            : [renaming(place, account)];
        },
      };
    }
  },
};
