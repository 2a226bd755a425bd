/** What a client may send as `initializationOptions`. All of it is optional. */
export interface InitializationOptions {
  /**
   * URI of the folder that holds a page `<rule id>.md` for each rule. Without it problems have no link.
   */
  readonly ruleDocumentation?: string;
}

/** The section of the settings that the server asks for (`workspace/configuration`) or is sent. */
export const settingsSection = 'laceworkMapping';

/** The language id of account mapping files. */
export const mappingLanguageId = 'lacework-mapping';
