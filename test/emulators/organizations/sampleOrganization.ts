import type { EmulatedAccount, EmulatedOrganization } from './organization';

const root = 'r-a1b2';
const unit = {
  security: 'ou-a1b2-b0c1d2e3',
  workloads: 'ou-a1b2-d4e5f6a7',
  prod: 'ou-a1b2-e5f6a7b8',
  staging: 'ou-a1b2-c3d4e5f6',
  dev: 'ou-a1b2-f6a7b8c9',
  sandbox: 'ou-a1b2-a7b8c9d0',
} as const;

/** The organization that the files in examples/ are about. */
export const sampleOrganization: EmulatedOrganization = {
  id: 'o-ac3me5x7y9',
  managementAccountId: '109238475610',
  rootId: root,
  units: [
    { id: unit.security, name: 'Security', parentId: root },
    { id: unit.workloads, name: 'Workloads', parentId: root },
    { id: unit.sandbox, name: 'Sandbox', parentId: root },
    { id: unit.prod, name: 'Prod', parentId: unit.workloads },
    { id: unit.staging, name: 'Staging', parentId: unit.workloads },
    { id: unit.dev, name: 'Dev', parentId: unit.workloads },
  ],
  accounts: [
    account('109238475610', 'acme-management', root),
    account('756342180954', 'log-archive', unit.security),
    account('867453291065', 'audit', unit.security),
    account('978564302176', 'security-tooling', unit.security),
    account('210987654321', 'payments-prod', unit.prod),
    account('320198765432', 'web-prod', unit.prod),
    account('430219876543', 'orders-prod', unit.prod),
    account('540321987654', 'data-prod', unit.prod),
    account('650432198765', 'identity-prod', unit.prod),
    account('285617390442', 'reporting-prod', unit.prod),
    account('760543219876', 'payments-staging', unit.staging),
    account('870654321987', 'web-staging', unit.staging),
    account('098765432101', 'orders-staging', unit.staging),
    account('312908746510', 'payments-dev', unit.dev),
    account('423019857621', 'web-dev', unit.dev),
    account('534120968732', 'orders-dev', unit.dev),
    account('645231079843', 'data-dev', unit.dev),
    account('394728501663', 'mobile-dev', unit.dev),
    account('506839612774', 'experiments', unit.sandbox),
    account('617940723885', 'training', unit.sandbox, 'SUSPENDED'),
    account('728051834996', 'old-website', unit.sandbox, 'PENDING_CLOSURE'),
  ],
};

function account(
  id: string,
  name: string,
  parentId: string,
  state: EmulatedAccount['state'] = 'ACTIVE',
): EmulatedAccount {
  return { id, name, email: `aws+${name}@acme.example`, state, joined: '2024-03-01', parentId };
}
