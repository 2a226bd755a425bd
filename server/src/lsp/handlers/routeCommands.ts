import type { AwsAccount } from '../../core/facts/awsInventory';
import type { Facts } from '../../core/facts/facts';
import { contestedNotes } from '../../core/features/contestedNotes';
import { listedAwsAccounts } from '../../core/features/listedAwsAccounts';
import { routeCountsOf } from '../../core/features/routeCounts';
import { byPlace, unmappedAwsAccounts } from '../../core/features/unmappedAwsAccounts';
import { toRange } from '../convert/toRange';
import { propertyOf } from '../propertyOf';
import type { AwsAccountItem, RouteCountsItem, RoutedAwsAccountItem, RoutePart } from '../protocol';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';
import { notPulled } from './notPulled';
import { openMapping } from './openMapping';

/** How many AWS accounts of a mapping file go where; see `serverCommands`. */
export function countRoutes(session: Session, { argument }: CommandCall): RouteCountsItem {
  const { document, mapping } = openMapping(session, argument);
  const facts = session.facts.of(document.uri);
  const { defaultAccount, laceworkAccounts, notInOrganization, unlisted, hasMistakes } = routeCountsOf(
    mapping,
    facts,
  );
  return {
    ...(defaultAccount !== undefined && { defaultAccount }),
    laceworkAccounts: laceworkAccounts.map(
      ({ name, nameSpan, spans, awsAccounts, unusual, invalid, note }) => ({
        name,
        awsAccounts,
        unusual,
        invalid,
        nameRange: toRange(document, nameSpan),
        ranges: spans.map((span) => toRange(document, span)),
        ...(note !== undefined && { note }),
      }),
    ),
    ...(notInOrganization !== undefined && { notInOrganization }),
    ...(unlisted === undefined ? whyUnknown(facts) : { unlisted }),
    hasMistakes,
  };
}

/** The AWS accounts of a part of the routes; see `serverCommands`. */
export function listRoutePart(session: Session, { argument }: CommandCall): RoutedAwsAccountItem[] {
  const key = (name: 'uri' | 'laceworkAccount' | 'part') => propertyOf(argument, name);
  const { document, mapping } = openMapping(session, key('uri'));
  const facts = session.facts.of(document.uri);
  const inventory = facts.awsInventory.isKnown ? facts.awsInventory.value : undefined;
  const part = key('part') as Extract<RoutePart, { part: unknown }>['part'] | undefined;
  if (part === 'unlisted') {
    const unmapped = inventory && unmappedAwsAccounts(mapping, inventory);
    return unmapped ? byPlace(unmapped, inventory).map((account) => awsAccountItem(account, facts)) : [];
  }
  const contested = contestedNotes(mapping);
  return mapping
    .laceworkAccounts()
    .filter(({ name }) => part === 'notInOrganization' || name === key('laceworkAccount'))
    .flatMap((laceworkAccount) =>
      listedAwsAccounts(laceworkAccount, inventory, contested)
        .filter(({ account }) => part === undefined || (inventory && account === undefined))
        .map(({ id, span, account, note }) => ({
          ...(account && awsAccountItem(account, facts)),
          id,
          ...(note !== undefined && { note }),
          listed: { laceworkAccount: laceworkAccount.name, range: toRange(document, span) },
        })),
    );
}

function whyUnknown({ awsInventory }: Facts): { unlistedUnknown: string } {
  return { unlistedUnknown: awsInventory.isKnown ? hiddenByMistakes : notPulled };
}

const hiddenByMistakes =
  'The file has mistakes that hide which AWS accounts it lists. Fix its problems first, and try again.';

function awsAccountItem({ id, name, email, parentId }: AwsAccount, { awsInventory }: Facts): AwsAccountItem {
  const path = awsInventory.isKnown ? awsInventory.value.pathOf(parentId) : undefined;
  return { id, name, ...(email !== undefined && { email }), ...(path !== undefined && { path }) };
}
