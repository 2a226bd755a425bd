import type { RouteCountsItem, RoutedAwsAccountItem } from '../../../server/src/lsp/protocol';

type LaceworkAccountCount = RouteCountsItem['laceworkAccounts'][number];

/** Something that lists AWS accounts. */
export type RouteGroup =
  | { readonly kind: 'laceworkAccount'; readonly account: LaceworkAccountCount; readonly isDefault: boolean }
  | {
      readonly kind: 'unlisted';
      readonly defaultAccount?: string;
      /** Missing where it is not known, though the AWS accounts of the organization may be. */
      readonly count?: number;
      readonly isPulled: boolean;
    }
  | { readonly kind: 'notInOrganization'; readonly count: number };

/** The AWS accounts of a group that are in one organizational unit. */
export interface UnitNode {
  readonly kind: 'unit';
  readonly group: RouteGroup;
  /** Such as `Workloads/Prod`; missing for those of which it is not known. */
  readonly path?: string;
  readonly awsAccounts: number;
  /** How many of them have a note. */
  readonly unusual: number;
}

export interface AwsAccountNode {
  readonly kind: 'awsAccount';
  readonly group: RouteGroup;
  /** Where the view groups by organizational units. */
  readonly unit?: UnitNode;
  readonly account: RoutedAwsAccountItem;
}

/** A line of the view of routes. */
export type RouteNode =
  | RouteGroup
  | UnitNode
  | AwsAccountNode
  /** Stands in place of AWS accounts that are not known. */
  | { readonly kind: 'unpulled' | 'hidden'; readonly group: RouteGroup }
  /** Stands for the items of a list that are no AWS account IDs. */
  | { readonly kind: 'invalid'; readonly group: RouteGroup; readonly count: number };

/** Whether AWS accounts are beneath it. */
export function isBranch(node: RouteNode): node is RouteGroup | UnitNode {
  return !('group' in node) || node.kind === 'unit';
}
