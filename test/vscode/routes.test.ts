import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RouteNode } from '../../client/src/routes/routeNode';
import { RoutesProvider, type AskServer } from '../../client/src/routes/routesProvider';
import { serverCommands } from '../../server/src/lsp/protocol';
import { openFile, replaceText, until, untilLanguage } from './workspace';

/** Of the sample organization, but for the second one. */
const text = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme-main',
    integration_mappings: {
      'acme-$(zap)': { aws_accounts: ['210987654321', '220198765432'] },
      'acme-sandbox': { aws_accounts: ['617940723885'] },
    },
  },
  null,
  2,
);

const ask: AskServer = async <Answer>(command: string, argument: unknown) => {
  try {
    return await vscode.commands.executeCommand<Answer>(command, argument);
  } catch {
    return undefined;
  }
};

describe('the routes of the file in the editor', () => {
  let provider: RoutesProvider;
  let document: vscode.TextDocument;
  let states: string[];

  const spoken = (nodes: readonly RouteNode[]) =>
    nodes.map((node) => provider.getTreeItem(node).accessibilityInformation?.label);

  before(async () => {
    document = await openFile('routes.json', text);
    await untilLanguage(document, 'lacework-mapping');
    await vscode.commands.executeCommand('laceworkMapping.pullAwsAccounts');
    provider = new RoutesProvider(ask);
    states = [];
    provider.onDidLearnState((state) => states.push(state));
  });

  after(() => provider.dispose());

  it('are told in words: names, IDs, states and lines', async () => {
    const [zap, sandbox, unlisted, missing] = await provider.getChildren();
    assert.ok(zap && sandbox && unlisted && missing);
    assert.deepEqual(spoken([zap, sandbox, missing]), [
      'acme-$(zap), 2 AWS accounts, 1 problem',
      'acme-sandbox, 1 AWS account, 1 problem',
      'Not in the organization, 1 AWS account',
    ]);
    assert.match(spoken([unlisted])[0] ?? '', /^Default \(unlisted\), acme-main, \d+ AWS accounts$/);
    assert.deepEqual(spoken(await provider.getChildren(zap)), [
      'payments-prod, 210987654321, acme-$(zap), line 6',
      '220198765432, not in the organization, acme-$(zap), line 7',
    ]);
    const [training] = await provider.getChildren(sandbox);
    assert.ok(training);
    assert.deepEqual(spoken([training]), ['training, 617940723885, suspended, acme-sandbox, line 12']);
    assert.equal(provider.getParent(training), sandbox);
    assert.equal(provider.getTreeItem(training).contextValue, 'awsAccount.problem');
    const [first] = await provider.getChildren(unlisted);
    assert.ok(first);
    assert.equal(provider.getTreeItem(first).contextValue, 'unlistedAwsAccount');
    assert.equal(provider.getTreeItem(first).command, undefined);
    assert.deepEqual(states, ['shown']);
  });

  it('ask once for the AWS accounts of a group, however many of its units are open, until something changes', async () => {
    const asked: unknown[] = [];
    let isSilent = false;
    const counting = new RoutesProvider(async (command, argument) => {
      if (command === serverCommands.listRoutePart) {
        asked.push(argument);
      }
      return isSilent ? undefined : ask(command, argument);
    });
    try {
      counting.options = { problemsOnly: false, byUnit: true };
      const open = async () => {
        const unlisted = (await counting.getChildren()).find(({ kind }) => kind === 'unlisted');
        const units = await counting.getChildren(unlisted);
        assert.ok(units.length > 2 && units.every(({ kind }) => kind === 'unit'));
        return (await Promise.all(units.map((unit) => counting.getChildren(unit)))).flat();
      };
      assert.ok((await open()).length > 5);
      assert.deepEqual(asked, [{ uri: document.uri.toString(), part: 'unlisted' }]);
      await open();
      assert.equal(asked.length, 1);
      counting.refresh();
      await open();
      assert.equal(asked.length, 2);
      const [zap] = await counting.groups();
      assert.ok(zap);
      isSilent = true;
      assert.deepEqual(await counting.accountsOf(zap), []);
      isSilent = false;
      assert.equal((await counting.accountsOf(zap)).length, 2);
    } finally {
      counting.dispose();
    }
  });

  it('are copied as IDs by a command, and mapped by another to the Lacework account that is proposed first', async () => {
    await vscode.window.showTextDocument(document);
    const [zap, , unlisted] = await provider.getChildren();
    assert.ok(zap?.kind === 'laceworkAccount');
    const listed = await provider.accountsOf(zap);
    await vscode.commands.executeCommand('laceworkMapping.routes.copyIds', listed[0], listed);
    assert.equal(await vscode.env.clipboard.readText(), '210987654321\n220198765432');
    assert.ok(unlisted?.kind === 'unlisted');
    const [account] = await provider.accountsOf(unlisted);
    assert.ok(account);
    const before = document.getText();
    const mapped = vscode.commands.executeCommand('laceworkMapping.routes.map', account);
    while (document.getText() === before) {
      // Nothing tells when the question is there.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await mapped;
    assert.ok(document.getText().includes(`"${account.account.id}"`), account.account.id);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('change with the text, and with the editor', async () => {
    let changes = 0;
    const counted = provider.onDidChangeTreeData(() => changes++);
    await replaceText(document, text.replace('"617940723885"', ''));
    await until(vscode.workspace.onDidChangeTextDocument, () => changes > 0);
    changes = 0;
    await document.save();
    assert.equal(changes, 0, 'Saved, the text is the same.');
    const [, sandbox] = await provider.getChildren();
    assert.ok(sandbox);
    assert.deepEqual(spoken([sandbox]), ['acme-sandbox, 0 AWS accounts']);
    await replaceText(document, text.slice(0, 40));
    const [unknown] = await provider.getChildren();
    assert.equal(unknown, undefined);
    assert.equal(states.at(-1), 'mistakes');
    await openFile('other.txt', 'nothing');
    await until(vscode.window.onDidChangeActiveTextEditor, () => provider.document === undefined);
    assert.deepEqual(await provider.getChildren(), []);
    assert.equal(states.at(-1), 'noFile');
    const silent = new RoutesProvider(() => Promise.resolve(undefined));
    await openFile('routes.json');
    silent.onDidLearnState((state) => states.push(state));
    await until(vscode.window.onDidChangeActiveTextEditor, () => silent.document !== undefined);
    assert.deepEqual(await silent.getChildren(), []);
    assert.equal(states.at(-1), 'stopped');
    silent.dispose();
    const refused = new RoutesProvider(() => Promise.reject(new Error('The file is too large.')));
    refused.onDidLearnState((state) => states.push(state));
    assert.deepEqual(await refused.getChildren(), []);
    assert.equal(states.at(-1), 'mistakes');
    refused.dispose();
    counted.dispose();
    await replaceText(document, text);
    await document.save();
  });
});
