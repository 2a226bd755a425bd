import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { Facts } from '../facts/facts';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { cachedComparison } from '../organization/cachedComparison';
import { isReadWhole } from '../organization/isReadWhole';
import { omissionsOf } from '../organization/omissions';
import type { Span } from '../text/span';
import { noDefaultAccount, type MappedRoute } from './mappedRoute';
import type { RouteStanding } from './routeStanding';

/** Nobody reads more names at one AWS account; each of a thousand that list it would name all others. */
const mostAlso = 10;

const noNames: readonly string[] = [];

const comparedRoutes = cachedComparison((mapping, inventory): readonly MappedRoute[] => [
  ...listedRoutes(mapping, inventory),
  ...malformedRoutes(mapping),
  ...defaultRoutes(mapping, inventory),
]);

/**
 * Every route of a mapping file, as it would be if the file were uploaded as it stands: what it lists in file order, then
 * the active AWS accounts that it does not list, in the order of the inventory.
 */
export function mappedRoutes(mapping: Mapping, { awsInventory }: Facts): readonly MappedRoute[] {
  return awsInventory.isKnown
    ? comparedRoutes(mapping, awsInventory.value)
    : [...listedRoutes(mapping, undefined), ...malformedRoutes(mapping)];
}

/** The ID of a Lacework account as the target of routes; names that differ in case alone have one. */
export function targetOf(laceworkAccount: string): string {
  return `lacework:${foldLaceworkAccountName(laceworkAccount)}`;
}

/** The target of what is not listed. */
export function defaultTargetOf(mapping: Mapping): string {
  const byDefault = mapping.defaultAccount();
  return byDefault === undefined ? noDefaultAccount : targetOf(byDefault.name);
}

function destination(laceworkAccount: string): Pick<MappedRoute, 'target' | 'laceworkAccount'> {
  return { target: targetOf(laceworkAccount), laceworkAccount };
}

function* listedRoutes(mapping: Mapping, inventory: AwsInventory | undefined): Iterable<MappedRoute> {
  for (const [id, entries] of mapping.entriesById()) {
    const account = inventory?.account(id);
    const groups = groupedByTarget(entries);
    // One of them may be the target.
    const firsts = [...groups].slice(0, mostAlso + 1);
    for (const [target, { laceworkAccount, spans }] of groups) {
      const others = firsts.filter(([other]) => other !== target).slice(0, mostAlso);
      yield {
        source: sourceOf(account, inventory),
        target,
        laceworkAccount,
        standing: standingOf(account, inventory, entries.length),
        text: id,
        ...(account && { account }),
        spans,
        also: others.map(([, group]) => group.laceworkAccount),
      };
    }
  }
}

function standingOf(
  account: AwsAccount | undefined,
  inventory: AwsInventory | undefined,
  entries: number,
): RouteStanding {
  if (inventory !== undefined && account === undefined) {
    return 'unknown';
  }
  if (entries > 1) {
    return 'duplicate';
  }
  return account === undefined || account.state === 'ACTIVE' ? 'listed' : 'inactive';
}

function sourceOf(account: AwsAccount | undefined, inventory: AwsInventory | undefined): string {
  if (inventory === undefined) {
    return 'listed';
  }
  if (account === undefined) {
    return 'notInOrganization';
  }
  const unit = inventory.hasOrganizationalUnits()
    ? inventory.organizationalUnit(account.parentId ?? '')
    : undefined;
  return unit?.id ?? 'organization';
}

/** The places of entries by where they lead to, with the name that is written first. */
function groupedByTarget(
  entries: readonly AwsAccountEntry[],
): Map<string, { readonly laceworkAccount: string; readonly spans: Span[] }> {
  const groups = new Map<string, { readonly laceworkAccount: string; readonly spans: Span[] }>();
  for (const { laceworkAccount, span } of entries) {
    const target = targetOf(laceworkAccount.name);
    const group = groups.get(target);
    if (group === undefined) {
      groups.set(target, { laceworkAccount: laceworkAccount.name, spans: [span] });
    } else {
      group.spans.push(span);
    }
  }
  return groups;
}

/** What stands in a list and is no AWS account ID. What stands in a list of no Lacework account is left out. */
function* malformedRoutes(mapping: Mapping): Iterable<MappedRoute> {
  // There may be a million of them under one Lacework account: what they have in common is made once.
  let last: { readonly name: string; readonly target: string } | undefined;
  const routeOf = ({ name }: LaceworkAccount, text: string, span: Span): MappedRoute => {
    if (last?.name !== name) {
      last = { name, target: targetOf(name) };
    }
    return {
      source: 'malformed',
      target: last.target,
      laceworkAccount: name,
      standing: 'malformed',
      text,
      spans: [span],
      also: noNames,
    };
  };
  for (const { text, span, isAwsAccountId, laceworkAccount } of mapping.entries()) {
    if (!isAwsAccountId) {
      yield routeOf(laceworkAccount, text, span);
    }
  }
  const accounts = mapping.laceworkAccounts();
  let index = 0;
  for (const { text, span } of mapping.otherItems()) {
    while ((accounts[index]?.span.end ?? Infinity) <= span.start) {
      index++;
    }
    const around: LaceworkAccount | undefined = accounts[index];
    if (around !== undefined && around.span.start <= span.start) {
      yield routeOf(around, text, span);
    }
  }
}

function* defaultRoutes(mapping: Mapping, inventory: AwsInventory): Iterable<MappedRoute> {
  const byDefault = mapping.defaultAccount();
  const toDefault = byDefault === undefined ? { target: noDefaultAccount } : destination(byDefault.name);
  const isWhole = isReadWhole(mapping, inventory);
  const { routes } = omissionsOf(mapping, inventory);
  const listed = mapping.entriesById();
  for (const account of inventory.accounts()) {
    if (account.state === 'ACTIVE' && !listed.has(account.id)) {
      const mistake = routes.placeOf(account.id);
      yield {
        source: sourceOf(account, inventory),
        ...toDefault,
        standing: mistake !== undefined ? 'mistaken' : isWhole ? 'unlisted' : 'hidden',
        text: account.id,
        account,
        spans: mistake === undefined ? [] : [mistake],
        also: [],
      };
    }
  }
}
