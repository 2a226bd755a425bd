import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from '../../../server/src/lsp/protocol';

/** What an editor says of itself when it starts the server. */
export interface ClientProfile {
  /** The editor, and where its capabilities are from. */
  readonly client: string;
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
}

export const clientProfiles = {
  vscode: readProfile('vscode'),
  neovim: readProfile('neovim'),
  minimal: readProfile('minimal'),
};

function readProfile(name: string): ClientProfile {
  return JSON.parse(readFileSync(path.join(__dirname, `${name}.json`), 'utf8')) as ClientProfile;
}
