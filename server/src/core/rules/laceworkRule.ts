import type { KnownFact } from '../facts/facts';
import type { LaceworkAccounts } from '../facts/laceworkAccounts';
import type { Mapping } from '../mapping/mapping';
import type { Finding, Rule, RuleMeta } from './rule';

/** A rule that speaks only where the Lacework accounts of the Lacework organization are known. */
export function laceworkRule(
  meta: Omit<RuleMeta, 'category'>,
  check: (mapping: Mapping, accounts: KnownFact<LaceworkAccounts>) => Iterable<Finding>,
): Rule {
  return {
    meta: { ...meta, category: 'lacework' },
    check: (mapping, { laceworkAccounts }) =>
      laceworkAccounts.isKnown ? check(mapping, laceworkAccounts) : [],
  };
}
