import type { AwsInventory } from '../../facts/awsInventory';
import { omissionsOf } from '../../organization/omissions';
import { unitRoutes, type UnitRoute } from '../../organization/unitRoutes';
import type { Mapping } from '../../mapping/mapping';
import { fittingName } from '../../text/fitting';
import { quote } from '../../text/quote';
import { commaAsPulled } from '../asPulled';
import { organizationRule } from '../organizationRule';

export const organizationalUnitSplit = organizationRule(
  {
    id: 'organizational-unit-split',
    title: 'An organizational unit whose accounts go to several Lacework accounts',
    severity: 'off',
  },

  function* (mapping, inventory) {
    for (const { path, routes } of splitUnits(mapping, inventory.value)) {
      const smallest = routes.at(-1)?.laceworkAccount;
      if (smallest !== undefined) {
        yield {
          span: smallest.nameSpan,
          message: fittingName(
            (longest) =>
              `${quote(path, longest)} is split: ${destinations(routes, longest)}${commaAsPulled(inventory)}. Is that meant?`,
          ),
          related: routes.slice(0, -1).map(({ laceworkAccount, awsAccounts }) => ({
            span: laceworkAccount.nameSpan,
            message: `${quote(laceworkAccount.name)} gets ${awsAccounts.length} of the unit's AWS accounts`,
          })),
        };
      }
    }
  },
);

/** The units whose listed accounts go to several Lacework accounts, with the largest share first. */
function* splitUnits(
  mapping: Mapping,
  inventory: AwsInventory,
): Iterable<{ readonly path: string; readonly routes: readonly UnitRoute[] }> {
  for (const { unit, routes } of unitRoutes(inventory, omissionsOf(mapping, inventory).routes)) {
    if (routes.length > 1) {
      yield {
        path: inventory.pathOf(unit.id) ?? unit.name,
        routes: routes.toSorted((a, b) => b.awsAccounts.length - a.awsAccounts.length),
      };
    }
  }
}

/** `12 accounts to "acme-prod", 3 to "acme-dev" and 2 elsewhere`. */
function destinations([first, second, ...others]: readonly UnitRoute[], longest: number): string {
  const shares = [first, second].flatMap((route) =>
    route === undefined
      ? []
      : `${route.awsAccounts.length} to ${quote(route.laceworkAccount.name, Math.min(longest, 20))}`,
  );
  const rest = others.reduce((sum, { awsAccounts }) => sum + awsAccounts.length, 0);
  return [...shares, ...(rest > 0 ? [`${rest} elsewhere`] : [])].join(', ');
}
