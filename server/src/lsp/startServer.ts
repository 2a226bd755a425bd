import {
  PositionEncodingKind,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { clientSupport } from './clientSupport';
import { features } from './handlers/features';
import { MappingDocuments } from './mappingDocuments';
import { ProjectConfigs } from './projectConfigs';
import { ProblemStore } from './problemStore';
import { propertyOf } from './propertyOf';
import type { InitializationOptions } from './protocol';
import type { Session } from './session';
import { SettingsStore } from './settings';

/** Serves one client over a connection until that ends. */
export function startServer(connection: Connection): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientSupport(params.capabilities);
    const documents = new MappingDocuments(connection);
    const folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    const projects = new ProjectConfigs(connection, folders);
    const settings = new SettingsStore(connection, client, projects);
    // A connection keeps one handler only.
    connection.onInitialized(() => {
      settings.register();
      projects.register(client);
    });
    if (!client.registersFileWatchers) {
      documents.onDidSave(() => projects.forget());
    }
    const session: Session = {
      connection,
      client,
      documents,
      settings,
      problems: new ProblemStore(documents, settings),
      commands: commands(params.initializationOptions),
      ruleDocumentation: ruleDocumentation(params.initializationOptions),
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

function commands(initializationOptions: unknown): ReadonlySet<string> {
  const option: keyof InitializationOptions = 'commands';
  const offered = propertyOf(initializationOptions, option);
  return new Set(Array.isArray(offered) ? offered.map(String) : []);
}

function ruleDocumentation(initializationOptions: unknown): string | undefined {
  const option: keyof InitializationOptions = 'ruleDocumentation';
  const template = propertyOf(initializationOptions, option);
  return typeof template === 'string' && template.includes('{rule}') ? template : undefined;
}
