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

/** A line of the view of routes. */
export type RouteNode =
  | RouteGroup
  | { readonly kind: 'awsAccount'; readonly group: RouteGroup; readonly account: RoutedAwsAccountItem }
  /** Stands in place of AWS accounts that are not known. */
  | { readonly kind: 'unpulled' | 'hidden'; readonly group: RouteGroup };

export type AwsAccountNode = Extract<RouteNode, { kind: 'awsAccount' }>;
