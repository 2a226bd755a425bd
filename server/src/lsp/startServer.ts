import {
  PositionEncodingKind,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { awsAccess, type AwsAccess } from './awsAccess';
import { clientSupport } from './clientSupport';
import { FactsStore } from './factsStore';
import { features } from './handlers/features';
import { laceworkAccess, type LaceworkAccess } from './laceworkAccess';
import { logFailure } from './logFailure';
import { MappingDocuments } from './mappingDocuments';
import { ProjectConfigs } from './projectConfigs';
import { ProblemStore } from './problemStore';
import { refreshInventory } from './refreshInventory';
import { readServerOptions } from './serverOptions';
import type { Session } from './session';
import { SettingsStore } from './settings';

/**
 * Serves one client over a connection until that ends.
 *
 * @param aws How to get at AWS accounts; tests give another.
 * @param lacework The same for Lacework accounts.
 */
export function startServer(
  connection: Connection,
  aws: AwsAccess = awsAccess,
  lacework: LaceworkAccess = laceworkAccess(process.env),
): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientSupport(params.capabilities);
    const documents = new MappingDocuments(connection);
    const folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    const projects = new ProjectConfigs(connection, folders);
    const settings = new SettingsStore(connection, client, projects);
    const options = readServerOptions(params.initializationOptions);
    const facts = new FactsStore(connection, aws, {
      cacheFolder: options.cacheFolder,
      profile: options.awsProfile,
      sampleFolder: options.sampleFolder,
    });
    // A connection keeps one handler only.
    connection.onInitialized(() => {
      settings.register();
      projects.register(client);
      void logFailure(connection, refreshInventory(session));
    });
    if (!client.registersFileWatchers) {
      documents.onDidSave(() => projects.forget());
    }
    const session: Session = {
      connection,
      client,
      documents,
      settings,
      problems: new ProblemStore(documents, settings, facts),
      facts,
      aws,
      lacework,
      options,
    };
    return {
      serverInfo: { name: 'lacework-mapping-language-server', version },
      capabilities: features.reduce<ServerCapabilities>(
        (capabilities, start) => ({ ...capabilities, ...start(session) }),
        {
          positionEncoding: PositionEncodingKind.UTF16,
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        },
      ),
    };
  });
  connection.listen();
}
