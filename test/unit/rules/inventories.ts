import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AwsInventory, type AwsInventoryData } from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { LaceworkAccounts } from '../../../server/src/core/facts/laceworkAccounts';
import { parseLaceworkAccounts } from '../../../server/src/core/facts/parseLaceworkAccounts';
import type { RuleMeta } from '../../../server/src/core/rules/rule';
import type { RuleOptions } from '../../../server/src/core/rules/runRules';

const fixtures = resolve(__dirname, '../../fixtures');
const laceworkAccounts = join(fixtures, 'laceworkAccounts');
const staleEnding = '-stale';

/**
 * The facts of `test/fixtures/inventories/<name>.json` or `test/fixtures/laceworkAccounts/<name>.json`; of
 * `<name>-stale`, as they were twelve days ago.
 */
export function factsNamed(name: string): Facts {
  const file = `${name.replace(staleEnding, '')}.json`;
  const isStale = name.endsWith(staleEnding);
  const known = { isKnown: true, daysOld: isStale ? 12 : 0, isStale } as const;
  if (existsSync(join(laceworkAccounts, file))) {
    const { data, problems } = parseLaceworkAccounts(readFileSync(join(laceworkAccounts, file), 'utf8'));
    assert.ok(data !== undefined, problems.join());
    return { ...noFacts, laceworkAccounts: { ...known, value: new LaceworkAccounts(data) } };
  }
  const inventory = JSON.parse(readFileSync(join(fixtures, 'inventories', file), 'utf8')) as AwsInventoryData;
  return { ...noFacts, awsInventory: { ...known, value: new AwsInventory(inventory) } };
}

/** The facts that a fixture named `<case>@<facts>.json` goes with; none without facts in its name. */
export function factsOf(fixture: string): Facts {
  const [, name] = basename(fixture, '.json').split('@');
  return name === undefined ? noFacts : factsNamed(name);
}

/** Options under which a rule speaks, even if it is off unless asked for. */
export function withRuleOn({ id, severity }: RuleMeta, facts: Facts): RuleOptions {
  return { facts, ...(severity === 'off' && { severities: new Map([[id, 'hint']]) }) };
}
