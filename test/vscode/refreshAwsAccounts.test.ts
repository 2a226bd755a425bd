import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { refreshAwsAccounts } from '../../client/src/aws/refreshAwsAccounts';
import type { InventoryStatus } from '../../server/src/lsp/protocol';
import { Replacements } from './replacements';

describe('the AWS accounts that are older than the user wants', () => {
  const granted = new vscode.EventEmitter<void>();
  const replacements = new Replacements();
  const replace = (name: keyof typeof vscode.workspace, value: unknown) =>
    replacements.replace(vscode.workspace, name, value);

  afterEach(() => replacements.undo());

  it('are pulled once where the workspace is trusted only later, by a language client that still runs', async () => {
    const asked: string[] = [];
    const pulled = new vscode.EventEmitter<void>();
    const clientOf = (name: string, isRunning: boolean) =>
      ({
        isRunning: () => isRunning,
        onProgress: () => new vscode.Disposable(() => undefined),
        sendRequest: async () => {
          asked.push(name);
          pulled.fire();
          return Promise.resolve({});
        },
      }) as unknown as LanguageClient;
    const status = { isKnown: true, daysOld: 9, profile: 'management' } as InventoryStatus;
    replace('getConfiguration', () => ({ get: () => 7 }));
    replace('onDidGrantWorkspaceTrust', granted.event);
    replace('isTrusted', false);
    await refreshAwsAccounts(clientOf('before', false), status);
    await refreshAwsAccounts(clientOf('now', true), status);
    await refreshAwsAccounts(clientOf('young', true), { ...status, daysOld: 6 } as InventoryStatus);
    assert.deepEqual(asked, []);
    replace('isTrusted', true);
    const once = new Promise<void>((resolve) => pulled.event(resolve));
    granted.fire();
    await once;
    granted.fire();
    assert.deepEqual(asked, ['now']);
  });
});
