import type { AwsInventory } from '../facts/awsInventory';
import type { KnownFact } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import type { Finding, Rule, RuleMeta } from './rule';

/** A rule that speaks only where the AWS accounts of the organization are known. */
export function organizationRule(
  meta: Omit<RuleMeta, 'category'>,
  check: (mapping: Mapping, inventory: KnownFact<AwsInventory>) => Iterable<Finding>,
): Rule {
  return {
    meta: { ...meta, category: 'organization' },
    check: (mapping, { awsInventory }) => (awsInventory.isKnown ? check(mapping, awsInventory) : []),
  };
}
