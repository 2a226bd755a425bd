import type { Range } from 'vscode-languageserver';

export type * from './laceworkProtocol';
export type * from './routingMapProtocol';

/** What a client may send as `initializationOptions`. All of it is optional. */
export interface InitializationOptions {
  /**
   * URI of a rule's page, with `{rule}` where the rule's id comes, as in `file:///…/dist/rules/{rule}.md`.
   * Without it problems have no link.
   */
  readonly ruleDocumentation?: string;
  /** Commands that the client runs itself, of the commands of the client. The server offers only these. */
  readonly commands?: readonly string[];
  /** Where AWS accounts are kept between sessions, as a path; the platform's place for caches if it is missing. */
  readonly cacheFolder?: string;
  /** The profile of the AWS configuration whose accounts are used; `AWS_PROFILE` or `default` if it is missing. */
  readonly awsProfile?: string;
  /** The address of AWS Organizations in place of AWS's own. Plain http only for this machine. */
  readonly awsEndpoint?: string;
  /**
   * When the server starts and the AWS accounts that are kept are as many days old or older, it pulls them anew, with
   * progress if the client shows it; a failure is logged, and what is kept stays in use. Never if it is missing or 0, nor
   * before the accounts were pulled for the first time. VS Code does not send it: there the client pulls, which knows
   * whether the workspace is trusted.
   */
  readonly awsRefreshAfterDays?: number;
  /** Whether the client takes the notification `laceworkMapping/inventoryStatus`. */
  readonly inventoryStatus?: boolean;
}

/** Commands of the server (`workspace/executeCommand`). */
export const serverCommands = {
  /**
   * Pulls the AWS accounts of the organization and keeps them. Argument: a `PullRequest`, or nothing. Reports
   * progress on the request's `workDoneToken` and can be cancelled. Gives the `InventoryStatus`; an error's `data` is a
   * `PullFailure`.
   */
  pullAwsAccounts: 'laceworkMapping.server.pullAwsAccounts',
  /** Goes on with what was pulled last for another profile. Argument: the profile. Gives the `InventoryStatus`. */
  useAwsProfile: 'laceworkMapping.server.useAwsProfile',
  /** What is known of the AWS accounts now: an `InventoryStatus`. */
  getInventoryStatus: 'laceworkMapping.server.getInventoryStatus',
  /** The profiles of the AWS configuration, as `AwsProfileItem[]`. */
  listAwsProfiles: 'laceworkMapping.server.listAwsProfiles',
  /**
   * Asks Lacework for the Lacework accounts of the organization, with the API key of `~/.lacework.toml` or of the
   * variables `LW_*`, and goes on with them in place of what was known; they are kept in memory alone. Argument: a
   * `LaceworkFetchRequest`, or nothing. Reports progress and can be cancelled like `pullAwsAccounts`. Gives the
   * `LaceworkAccountsStatus`; an error's `data` is a `PullFailure`.
   */
  fetchLaceworkAccounts: 'laceworkMapping.server.fetchLaceworkAccounts',
  /** How many AWS accounts of a mapping file go where. Argument: its URI. Gives the `RouteCountsItem`. */
  countRoutes: 'laceworkMapping.server.countRoutes',
  /** The AWS accounts of one part of what `countRoutes` counts. Argument: a `RoutePart`. Gives `RoutedAwsAccountItem[]`. */
  listRoutePart: 'laceworkMapping.server.listRoutePart',
  /** How many AWS accounts flow from where to where. Argument: the URI of a mapping file. Gives the `RoutingMapItem`. */
  mapRoutes: 'laceworkMapping.server.mapRoutes',
  /** The AWS accounts of a part of what `mapRoutes` counts. Argument: a `MappedRoutesRequest`. Gives a `MappedRoutesPage`. */
  listMappedRoutes: 'laceworkMapping.server.listMappedRoutes',
  /** Searches what `mapRoutes` counts. Argument: a `RouteSearchRequest`. Gives the `RouteSearchItem`. */
  searchRoutes: 'laceworkMapping.server.searchRoutes',
  /**
   * Lists AWS accounts under a Lacework account, as one edit that the client is asked to apply. Argument: a
   * `MapRequest`. Gives the number of AWS accounts that are listed now and were not before.
   */
  mapAwsAccounts: 'laceworkMapping.server.mapAwsAccounts',
  /**
   * Moves the AWS accounts in a selection to a Lacework account, which gets an entry if it has none, as one edit that
   * the client is asked to apply. Argument: a `MoveRequest`. Gives the number of AWS accounts that are moved.
   */
  moveAwsAccounts: 'laceworkMapping.server.moveAwsAccounts',
  /**
   * The same for AWS accounts that are named by their IDs, wherever they stand. Those that nobody lists are listed.
   * Argument: a `MoveRoutesRequest`. Gives the number of AWS accounts that are moved or listed.
   */
  moveRoutes: 'laceworkMapping.server.moveRoutes',
  /** The organizational units of the organization, as `OrganizationalUnitItem[]`, parents before their children. */
  listOrganizationalUnits: 'laceworkMapping.server.listOrganizationalUnits',
  /** The text of a new mapping file. Argument: a `NewMappingRequest`. */
  newMapping: 'laceworkMapping.server.newMapping',
  /**
   * Asks AWS for the role and the queue of an integration, and says what would keep Lacework from using them. Argument: a
   * `PullRequest` that has `roleArn`, `queueUrl` and, if it is known, `externalId` besides. Reports progress and can be
   * cancelled like `pullAwsAccounts`. Gives a `PrerequisitesReport`; an error's `data` is a `PullFailure`.
   */
  checkAwsPrerequisites: 'laceworkMapping.server.checkAwsPrerequisites',
} as const;

/** How many AWS accounts of a mapping file go where. */
export interface RouteCountsItem {
  /** Its name as written. */
  readonly defaultAccount?: string;
  /** Those with entries, in file order, each name as written once. */
  readonly laceworkAccounts: readonly {
    readonly name: string;
    /** Of its key, with the quotes. */
    readonly nameRange: Range;
    /** Of its entries, from the key to the end. */
    readonly ranges: readonly Range[];
    readonly awsAccounts: number;
    /** How many of these are not active, not in the organization, or listed under another Lacework account too. */
    readonly unusual: number;
    /** How many items of its lists are no AWS account IDs. */
    readonly invalid: number;
    /** What Lacework says against it, in words, where its Lacework accounts are known. */
    readonly note?: string;
  }[];
  /** How many IDs are listed that the organization does not have; missing where its AWS accounts are not known. */
  readonly notInOrganization?: number;
  /** How many active AWS accounts are not listed, if that is known. */
  readonly unlisted?: number;
  /** Else why not, and what to do, as sentences. */
  readonly unlistedUnknown?: string;
  /** Whether mistakes of the file may hide what it lists, so that routes are missing. */
  readonly hasMistakes: boolean;
}

/** What one Lacework account lists, or what none does, or what any lists that is not in the organization. */
export type RoutePart = { readonly uri: string } & (
  { readonly laceworkAccount: string } | { readonly part: 'unlisted' | 'notInOrganization' }
);

/** An AWS account and where it goes; the name and the rest where they are known. */
export interface RoutedAwsAccountItem extends Partial<AwsAccountItem> {
  readonly id: string;
  /** What is unusual about it, in words. */
  readonly note?: string;
  /** The Lacework account that lists it, and where. Missing where nobody does. */
  readonly listed?: { readonly laceworkAccount: string; readonly range: Range };
}

export interface MoveRoutesRequest {
  readonly uri: string;
  /** Each with the Lacework account that lists it, as written; without one nobody lists it. */
  readonly routes: readonly { readonly id: string; readonly laceworkAccount?: string }[];
  readonly laceworkAccount: string;
}

export interface AwsAccountItem {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** Of the organizational unit, such as `Workloads/Prod`. */
  readonly path?: string;
}

export interface MapRequest {
  readonly uri: string;
  readonly ids: readonly string[];
  readonly laceworkAccount: string;
}

/** A part of a mapping file. */
export interface SelectionReference {
  readonly uri: string;
  /** Empty for a cursor. */
  readonly range: Range;
}

export interface MoveRequest extends SelectionReference {
  readonly laceworkAccount: string;
}

export interface OrganizationalUnitItem {
  readonly id: string;
  readonly path: string;
  /** How many active AWS accounts are in it and in the units below it. */
  readonly activeAccounts: number;
}

export interface NewMappingRequest {
  readonly defaultAccount: string;
  readonly routes: readonly { readonly organizationalUnitId: string; readonly laceworkAccount: string }[];
}

export interface PullRequest {
  /** The profile in use if it is missing. */
  readonly profile?: string;
  /** Whether the environment is to choose, which may have credentials without a profile. */
  readonly environment?: boolean;
}

/** What was found on the side of AWS, also what is as it has to be (`ok`); of what is `unchecked` nothing is known. */
export interface PrerequisitesReport {
  /** The AWS account that was asked, where it is known. */
  readonly awsAccountId?: string;
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'information' | 'ok' | 'unchecked';
    readonly subject: string;
    readonly message: string;
    /** What to do, in one line or several; may be empty. */
    readonly advice: string;
    /** A policy to be copied into AWS, where one follows. */
    readonly remedy?: string;
  }[];
}

/** What an error has as its data where a command is refused for what is wrong with the mapping file. */
export interface FileRefusal {
  readonly isByProblems: true;
}

/** Why nothing was pulled, fetched or checked. */
export interface PullFailure {
  readonly code: string;
  /** What happened and what follows. */
  readonly message: string;
  /** What to do, in one line or several. */
  readonly advice: string;
}

export interface AwsProfileItem {
  readonly name: string;
  readonly kind: string;
  readonly region?: string;
  readonly isCurrent: boolean;
}

/** What is known of the AWS accounts. */
export type InventoryStatus = { readonly profile: string } & (
  | { readonly isKnown: false }
  | {
      readonly isKnown: true;
      readonly organizationId: string;
      readonly accounts: number;
      /** ISO 8601, in UTC. */
      readonly pulledAt: string;
      /** Whole days. */
      readonly daysOld: number;
      readonly isStale: boolean;
      /** Why the organizational units are missing or not complete, where it is so. */
      readonly organizationalUnitsMissing?: string;
      /** What to do about it, in several lines to be copied, where AWS denied to tell them. */
      readonly organizationalUnitsAdvice?: string;
    }
);

/** Sent with an `InventoryStatus` when it changes, to clients that ask for it. */
export const inventoryStatusNotification = 'laceworkMapping/inventoryStatus';

/** Notifications that a client may send. */
export const clientNotifications = {
  /**
   * Tells what is known of the Lacework accounts of the Lacework organization, in place of what was told before: a
   * `LaceworkAccountsParams`; `null` or nothing to forget them. What has another shape is logged and changes nothing. The
   * server asks Lacework when a command says so and at no other time, and keeps the accounts in memory alone: send them
   * whenever it has started.
   */
  laceworkAccounts: 'laceworkMapping/laceworkAccounts',
} as const;

/** Commands that a client may run itself, each with what it is given. */
export const clientCommands = {
  /** Shows a rule's page. Arguments: the rule's id. */
  showRulePage: 'laceworkMapping.showRulePage',
  /**
   * Asks for a new severity of a rule and sets it. Arguments: the rule's id, the document's URI, and that of the
   * project's configuration if there is one.
   */
  changeSeverity: 'laceworkMapping.changeSeverity',
  /** Shows the AWS accounts that go to a Lacework account. Arguments: a `RouteReference`. */
  listAwsAccounts: 'laceworkMapping.listAwsAccounts',
  /** Moves the AWS accounts of a selection to a Lacework account that the user chooses. Arguments: a `SelectionReference`. */
  moveAwsAccounts: 'laceworkMapping.moveAwsAccounts',
  /** Lets the user map AWS accounts that the mapping file in the editor does not list. */
  mapUnmappedAwsAccounts: 'laceworkMapping.mapUnmappedAwsAccounts',
} as const;

/** A Lacework account of a mapping file. */
export interface RouteReference {
  readonly uri: string;
  /** Its name as written; the default account with what is not listed, if it is missing. */
  readonly laceworkAccount?: string;
}

/** The section of the settings that the server asks for (`workspace/configuration`) or is sent. */
export const settingsSection = 'laceworkMapping';

/** The language id of account mapping files. */
export const mappingLanguageId = 'lacework-mapping';
