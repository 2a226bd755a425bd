import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import { layoutExample, printJson, type Printable } from '../json/printJson';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import { mappingKeys } from '../mapping/mappingKeys';

/** Which Lacework account the AWS accounts of an organizational unit go to. */
export interface UnitRoute {
  /** `ou-…` or `r-…` */
  readonly organizationalUnitId: string;
  readonly laceworkAccount: string;
}

/**
 * The text of a new mapping file. Each active AWS account is listed where the nearest organizational unit above it
 * that has a route goes; those without one, and those that go to the default account anyway, are not listed.
 */
export function newMapping(
  defaultAccount: string,
  routes: readonly UnitRoute[] = [],
  inventory?: AwsInventory,
): string {
  const byUnit = new Map(routes.map((route) => [route.organizationalUnitId, route.laceworkAccount]));
  const folded = foldLaceworkAccountName(defaultAccount);
  const lists = new Map<string, { readonly name: string; readonly ids: string[] }>();
  for (const account of inventory?.accounts() ?? []) {
    const name = account.state === 'ACTIVE' ? routeOf(account, byUnit, inventory) : undefined;
    const key = name === undefined ? folded : foldLaceworkAccountName(name);
    if (name !== undefined && key !== folded) {
      const list = lists.get(key) ?? { name, ids: [] };
      list.ids.push(account.id);
      lists.set(key, list);
    }
  }
  const entries = [...lists.values()].map(({ name, ids }) => [JSON.stringify(name), entryOf(ids)] as const);
  const mappings: Printable = { members: entries, isOneLine: false };
  const file: Printable = {
    members: [
      [`"${mappingKeys.defaultAccount}"`, { raw: JSON.stringify(defaultAccount) }],
      [`"${mappingKeys.integrationMappings}"`, mappings],
    ],
    isOneLine: false,
  };
  return `${printJson(file, layoutExample)}\n`;
}

function entryOf(ids: string[]): Printable {
  const items = ids.sort().map((id) => ({ raw: JSON.stringify(id) }));
  return { members: [[`"${mappingKeys.awsAccounts}"`, { items, isOneLine: false }]], isOneLine: false };
}

function routeOf(
  { parentId }: AwsAccount,
  byUnit: ReadonlyMap<string, string>,
  inventory: AwsInventory | undefined,
): string | undefined {
  const seen = new Set<string>();
  for (
    let id = parentId;
    id !== undefined && !seen.has(id);
    id = inventory?.organizationalUnit(id)?.parentId
  ) {
    seen.add(id);
    const name = byUnit.get(id);
    if (name !== undefined) {
      return name;
    }
  }
  return undefined;
}
