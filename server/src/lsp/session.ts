import type { Connection } from 'vscode-languageserver';
import type { AwsAccess } from './awsAccess';
import type { ClientSupport } from './clientSupport';
import type { FactsStore } from './factsStore';
import type { LaceworkAccess } from './laceworkAccess';
import type { MappingDocuments } from './mappingDocuments';
import type { ProblemStore } from './problemStore';
import type { ServerOptions } from './serverOptions';
import type { SettingsStore } from './settings';

/** One client's connection to the server, and what the features need of it. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientSupport;
  readonly documents: MappingDocuments;
  readonly settings: SettingsStore;
  readonly problems: ProblemStore;
  readonly facts: FactsStore;
  readonly aws: AwsAccess;
  readonly lacework: LaceworkAccess;
  readonly options: ServerOptions;
}
