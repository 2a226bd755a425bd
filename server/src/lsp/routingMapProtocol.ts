import type { Range } from 'vscode-languageserver';
import type { AwsAccountState } from '../core/facts/awsInventory';
import type { RouteStanding } from '../core/routingMap/routeStanding';

/** How the AWS accounts of a mapping file flow to Lacework accounts. */
export interface RoutingMapItem {
  /**
   * From where: organizational units and roots from the top, each followed by those below it, with their names; then, where
   * there are such routes, `organization` (its units are not known), `listed` (nothing is known of the organization),
   * `notInOrganization` and `malformed` (entries that are no AWS account IDs).
   */
  readonly sources: readonly {
    readonly id: string;
    readonly name?: string;
    /** The unit or root above. */
    readonly parent?: string;
    /** How many different AWS accounts, or malformed entries, are directly in it. */
    readonly awsAccounts: number;
    /** How many of them have problems: all standings but `listed`, `unlisted` and `hidden` are some. */
    readonly problems: number;
  }[];
  /** Where to: Lacework accounts in file order, the default account last. Without a name it says that there is none. */
  readonly targets: readonly {
    readonly id: string;
    readonly name?: string;
    readonly isDefault: boolean;
    /** What Lacework said, where it was asked: that it has no such account, or that the user is disabled in it. */
    readonly fault?: 'unknown' | 'disabled';
  }[];
  readonly ribbons: readonly RibbonItem[];
  /** How many AWS accounts have each standing; one that several Lacework accounts list is one. */
  readonly counts: Readonly<Partial<Record<RouteStanding, number>>>;
  /** Whether the AWS accounts of the organization are known. */
  readonly isPulled: boolean;
  /** Why its organizational units are not known, as a sentence, where only they are missing. */
  readonly unitsMissing?: string;
  /** Whether mistakes of the file may hide what it lists. */
  readonly hasMistakes: boolean;
}

/** The AWS accounts of one standing from one source to one target. */
export interface RibbonItem {
  readonly source: string;
  readonly target: string;
  /**
   * `listed` (active, once), `unlisted` (active, for the default account), `hidden` (active; mistakes hide whether it is
   * listed), `mistaken` (active, for the default account because its entry is wrong), `inactive` (listed, sends nothing),
   * `duplicate` (listed more than once), `unknown` (not in the organization) or `malformed`.
   */
  readonly standing: RouteStanding;
  readonly awsAccounts: number;
}

/** A part of the routes: what fits all that is given; all routes, if nothing is. */
export interface MappedRoutesRequest {
  readonly uri: string;
  /** IDs of sources. */
  readonly sources?: readonly string[];
  /** IDs of targets. */
  readonly targets?: readonly string[];
  readonly standings?: readonly RouteStanding[];
  /** Words that each of them has, as in a search. */
  readonly text?: string;
  /** How many to pass over; 0 if it is missing. */
  readonly offset?: number;
  /** How many at most; 200 if it is missing. */
  readonly limit?: number;
}

export interface MappedRoutesPage {
  /** How many there are in all. */
  readonly total: number;
  /** What the file lists in its order, then the rest by organizational unit and name. */
  readonly routes: readonly MappedRouteItem[];
  /** Where the first of them is in the file; where none is, the default account. */
  readonly range?: Range;
}

/** An AWS account and where it goes, or an entry that names none. */
export interface MappedRouteItem {
  /** The ID, or the entry as written. */
  readonly text: string;
  readonly standing: RouteStanding;
  readonly name?: string;
  readonly state?: AwsAccountState;
  readonly path?: string;
  /** The Lacework account, as written; missing where there is no default account. */
  readonly laceworkAccount?: string;
  /** The other Lacework accounts that list it: the first ten. */
  readonly also: readonly string[];
  /** Where it is listed, or what is meant to list it. */
  readonly ranges: readonly Range[];
}

export interface RouteSearchRequest {
  readonly uri: string;
  /** Words, all of which an AWS account has in its ID, name, unit or e-mail address, or in its Lacework account. */
  readonly text: string;
}

export interface RouteSearchItem {
  /** How many different AWS accounts and malformed entries are found. */
  readonly awsAccounts: number;
  /** Those with something that is found, and how much. */
  readonly ribbons: readonly RibbonItem[];
}
