import type { RuleSeverities } from '../rules/runRules';

/** What a project's `lacework-mapping.config.json` says. */
export interface ProjectConfig {
  /** Of the rules that it names. */
  readonly rules: RuleSeverities;
  readonly ignores: readonly Ignore[];
}

/**
 * Problems of one rule that the project has decided to live with. A problem is ignored if it is in one of the
 * files, about one of the IDs and below one of the Lacework accounts; a list that is missing narrows nothing.
 */
export interface Ignore {
  readonly rule: string;
  /** Globs, relative to the folder of the configuration. */
  readonly files?: readonly string[];
  /** What stands where the problem is: an AWS account ID, or what is written in its place. */
  readonly ids?: readonly string[];
  /** Names, in which case does not matter. */
  readonly laceworkAccounts?: readonly string[];
  /** Why: for those who come later. */
  readonly reason: string;
}

export const noConfig: ProjectConfig = { rules: new Map(), ignores: [] };
