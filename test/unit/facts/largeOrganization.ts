import type {
  AwsAccount,
  AwsInventoryData,
  OrganizationalUnit,
} from '../../../server/src/core/facts/awsInventory';

const rootId = 'r-l4rg';
const divisions = [
  ['Retail', 2600],
  ['Payments', 1900],
  ['Data', 1500],
  ['Platform', 1300],
  ['Mobile', 1000],
  ['Labs', 700],
  ['Logistics', 500],
  ['Corporate', 300],
  ['Security', 120],
  ['Sandbox', 80],
] as const;
const stages = [
  ['Prod', 5],
  ['Staging', 2],
  ['Dev', 3],
] as const;
const teams = 6;

/** An organization of so many AWS accounts in 220 organizational units, always the same, and a mapping file of most of them. */
export function largeOrganization(awsAccounts = 10_000): {
  readonly inventory: AwsInventoryData;
  readonly mapping: string;
} {
  const units: OrganizationalUnit[] = [{ id: rootId, name: 'Root' }];
  const accounts: AwsAccount[] = [];
  const lists = new Map<string, string[]>();
  const addUnit = (name: string, parentId: string) => {
    const id = `ou-l4rg-${String(units.length).padStart(8, '0')}`;
    units.push({ id, name, parentId });
    return id;
  };
  for (const [division, size] of divisions) {
    const divisionId = addUnit(division, rootId);
    for (const [stage, share] of stages) {
      const stageId = addUnit(stage, divisionId);
      for (let team = 1; team <= teams; team++) {
        const teamId = addUnit(`Team ${String(team)}`, stageId);
        const count = Math.round((((size * share) / 10 / teams) * awsAccounts) / 10_000);
        for (let index = 0; index < count; index++) {
          const id = idOf(accounts.length);
          const name = `${division}-${stage}-${String(team)}-${String(index)}`.toLowerCase();
          const state = accounts.length % 59 === 58 ? 'SUSPENDED' : 'ACTIVE';
          accounts.push({ id, name, state, parentId: teamId });
          // Of each division one team in six is left to the default account, and all of the sandbox.
          if (team !== teams && division !== 'Sandbox') {
            const list = `acme-${division}-${stage}`.toLowerCase();
            lists.set(list, [...(lists.get(list) ?? []), id]);
          }
        }
      }
    }
  }
  return {
    inventory: {
      organization: { id: 'o-l4rge0rgan', managementAccountId: idOf(0) },
      pulledAt: new Date().toISOString(),
      accounts,
      organizationalUnits: units,
    },
    mapping: mappingOf(lists),
  };
}

/** With mistakes of every kind, few among so many. */
function mappingOf(lists: ReadonlyMap<string, readonly string[]>): string {
  const faulty = [...lists].map(([name, ids], list): [string, { aws_accounts: string[] }] => [
    name,
    {
      aws_accounts: ids.map((id, index) =>
        index === 7 && list % 5 === 1
          ? id.slice(1)
          : index === 9 && list % 4 === 2
            ? `9${id.slice(1, 11)}0`
            : id,
      ),
    },
  ]);
  const [[, first] = [], , , [, fourth] = []] = faulty;
  fourth?.aws_accounts.push(...(first?.aws_accounts.slice(0, 3) ?? []));
  const mapping = {
    defaultLaceworkAccountAws: 'acme-main',
    integration_mappings: Object.fromEntries(faulty),
  };
  return `${JSON.stringify(mapping, undefined, 2)}\n`;
}

/** Looks as arbitrary as IDs of AWS do. */
function idOf(index: number): string {
  return String(100_000_000_000 + ((index * 618_033_988_749 + 271_828_182_845) % 899_999_999_981));
}
