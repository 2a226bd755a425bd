/** What a client may send as `initializationOptions`. All of it is optional. */
export interface InitializationOptions {
  /**
   * URI of a rule's page, with `{rule}` where the rule's id comes, as in `file:///…/dist/rules/{rule}.md`.
   * Without it problems have no link.
   */
  readonly ruleDocumentation?: string;
}

/** The section of the settings that the server asks for (`workspace/configuration`) or is sent. */
export const settingsSection = 'laceworkMapping';

/** The language id of account mapping files. */
export const mappingLanguageId = 'lacework-mapping';
