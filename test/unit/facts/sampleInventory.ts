import { type AwsAccount, type AwsInventoryData } from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { knownInventory } from '../../../server/src/core/facts/knownInventory';

const root = { id: 'r-ab12', name: 'Root' };
const workloads = { id: 'ou-ab12-workl0ad', name: 'Workloads', parentId: root.id };
const production = { id: 'ou-ab12-pr0dpr0d', name: 'Prod', parentId: workloads.id };
const sandbox = { id: 'ou-ab12-sandb0x1', name: 'Sandbox', parentId: root.id };

function account(id: string, name: string, parentId: string, rest: Partial<AwsAccount> = {}): AwsAccount {
  return { id, name, email: `${name}@acme.example`, state: 'ACTIVE', parentId, ...rest };
}

/** A small organization, pulled on 1 March 2026. */
export const sampleInventory: AwsInventoryData = {
  organization: { id: 'o-exampleorg1', managementAccountId: '210987654321' },
  pulledAt: '2026-03-01T10:00:00.000Z',
  organizationalUnits: [root, workloads, production, sandbox],
  accounts: [
    account('210987654321', 'management', root.id, { joinedAt: '2021-05-06T07:08:09.000Z' }),
    account('320198765432', 'payments-prod', production.id),
    account('430219876543', 'search-prod', production.id),
    account('540321987654', 'sandbox-one', sandbox.id),
    account('650432198765', 'sandbox-old', sandbox.id, { state: 'SUSPENDED' }),
  ],
};

/** What is known so many days after the inventory was pulled. */
export function factsAfter(days: number, data: AwsInventoryData = sampleInventory): Facts {
  const now = Date.parse(data.pulledAt) + days * 24 * 60 * 60 * 1000;
  return { ...noFacts, awsInventory: knownInventory(data, now) };
}
