import type { Connection } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport';
import type { MappingDocuments } from './mappingDocuments';
import type { ProblemStore } from './problemStore';
import type { SettingsStore } from './settings';

/** One client's connection to the server, and what the features need of it. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientSupport;
  readonly documents: MappingDocuments;
  readonly settings: SettingsStore;
  readonly problems: ProblemStore;
  /** The commands that the client runs itself. */
  readonly commands: ReadonlySet<string>;
  /** As in `InitializationOptions`. */
  readonly ruleDocumentation: string | undefined;
}
