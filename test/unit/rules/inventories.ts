import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AwsInventory, type AwsInventoryData } from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import type { RuleMeta } from '../../../server/src/core/rules/rule';
import type { RuleOptions } from '../../../server/src/core/rules/runRules';

const directory = resolve(__dirname, '../../fixtures/inventories');
const staleEnding = '-stale';

/** The facts of `test/fixtures/inventories/<name>.json`; of `<name>-stale`, as they were pulled twelve days ago. */
export function factsNamed(name: string): Facts {
  const file = join(directory, `${name.replace(staleEnding, '')}.json`);
  const value = new AwsInventory(JSON.parse(readFileSync(file, 'utf8')) as AwsInventoryData);
  const isStale = name.endsWith(staleEnding);
  return { ...noFacts, awsInventory: { isKnown: true, value, daysOld: isStale ? 12 : 0, isStale } };
}

/** The facts that a fixture named `<case>@<inventory>.json` goes with; none without an inventory in its name. */
export function factsOf(fixture: string): Facts {
  const [, name] = basename(fixture, '.json').split('@');
  return name === undefined ? noFacts : factsNamed(name);
}

/** Options under which a rule speaks, even if it is off unless asked for. */
export function withRuleOn({ id, severity }: RuleMeta, facts: Facts): RuleOptions {
  return { facts, ...(severity === 'off' && { severities: new Map([[id, 'hint']]) }) };
}
