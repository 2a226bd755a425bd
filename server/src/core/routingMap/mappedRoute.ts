import type { AwsAccount } from '../facts/awsInventory';
import type { Span } from '../text/span';
import type { RouteStanding } from './routeStanding';

/** From where routes come beside organizational units, whose IDs begin with `r-` or `ou-`. */
export const otherSources = ['organization', 'listed', 'notInOrganization', 'malformed'] as const;

/** Where AWS accounts go that are not listed in a file without a default account. */
export const noDefaultAccount = 'none';

/** One way that the activity of an AWS account takes, or an entry that stands for none. */
export interface MappedRoute {
  /**
   * Where it comes from: the ID of the organizational unit or root that the AWS account is directly in, `organization`
   * where its unit is not known, `listed` where nothing is known of the organization, `notInOrganization` or `malformed`.
   */
  readonly source: string;
  /** Where it goes: `lacework:` and the name of the Lacework account in lower case, or `none`. */
  readonly target: string;
  /** The Lacework account, as written; missing where there is no default account. */
  readonly laceworkAccount?: string;
  readonly standing: RouteStanding;
  /** The AWS account ID, or the entry as written. */
  readonly text: string;
  /** What is known of the AWS account. */
  readonly account?: AwsAccount;
  /** Where it is listed, or what is meant to list it; nowhere for what is not. */
  readonly spans: readonly Span[];
  /** The other Lacework accounts that list it, as written: the first ten. */
  readonly also: readonly string[];
}
