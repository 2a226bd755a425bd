/**
 * The calls of AWS Organizations that are needed, in the words of its API. Nothing in an answer is certain to be
 * there. Every call may reject with whatever the SDK of AWS throws.
 */
export interface OrganizationsApi {
  /** The profile that was asked for, where no file has it. */
  readonly missingProfile: string | undefined;
  /** Whether the profile gets its credentials from a program. */
  readonly usesProgram: boolean;
  /** Gets credentials, so that a failure to do so is told from one of the calls. */
  signIn(): Promise<void>;
  describeOrganization(): Promise<OrganizationAnswer | undefined>;
  listAccounts(token: string | undefined): Promise<Page<AccountAnswer>>;
  listRoots(token: string | undefined): Promise<Page<UnitAnswer>>;
  listOrganizationalUnitsForParent(parentId: string, token: string | undefined): Promise<Page<UnitAnswer>>;
  listAccountsForParent(parentId: string, token: string | undefined): Promise<Page<AccountAnswer>>;
  close(): void;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** What the next page is asked for with; the last page has none. */
  readonly nextToken: string | undefined;
}

export interface OrganizationAnswer {
  readonly Id?: string | undefined;
  readonly MasterAccountId?: string | undefined;
  readonly MasterAccountArn?: string | undefined;
}

export interface AccountAnswer {
  readonly Id?: string | undefined;
  readonly Name?: string | undefined;
  readonly Email?: string | undefined;
  readonly State?: string | undefined;
  /** What there was before `State`. */
  readonly Status?: string | undefined;
  readonly JoinedTimestamp?: Date | undefined;
  /** `o-…/r-…/ou-…/…/<account>/`; not every implementation sends it. */
  readonly Paths?: readonly string[] | undefined;
}

/** A root or an organizational unit. */
export interface UnitAnswer {
  readonly Id?: string | undefined;
  readonly Name?: string | undefined;
}
