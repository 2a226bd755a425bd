/** What a client may send as `initializationOptions`. All of it is optional. */
export interface InitializationOptions {
  /**
   * URI of a rule's page, with `{rule}` where the rule's id comes, as in `file:///…/dist/rules/{rule}.md`.
   * Without it problems have no link.
   */
  readonly ruleDocumentation?: string;
  /**
   * Commands that the client runs itself, of those in `clientCommands`. The server offers only these.
   */
  readonly commands?: readonly string[];
}

/** Commands that a client may run itself, each with what it is given. */
export const clientCommands = {
  /** Shows a rule's page. Arguments: the rule's id. */
  showRulePage: 'laceworkMapping.showRulePage',
  /**
   * Asks for a new severity of a rule and sets it. Arguments: the rule's id, the document's URI, and that of the
   * project's configuration if there is one.
   */
  changeSeverity: 'laceworkMapping.changeSeverity',
} as const;

/** The section of the settings that the server asks for (`workspace/configuration`) or is sent. */
export const settingsSection = 'laceworkMapping';

/** The language id of account mapping files. */
export const mappingLanguageId = 'lacework-mapping';
