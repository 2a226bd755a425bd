import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, untilLanguage } from './workspace';

/** Of the sample organization: an active AWS account, a suspended one, and one that it does not have. */
const text = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "Acme-Main": { "aws_accounts": ["210987654321"] },
    "acme-dev": {
      "aws_accounts": [
        "617940723885",
        "320198765423"
      ]
    }
  }
}
`;

describe('what is shown in a mapping file in VS Code', () => {
  let document: vscode.TextDocument;

  /** Asks until the answer is as expected: no event says when a setting has reached the server. */
  async function until<T>(ask: () => Thenable<T>, isExpected: (answer: T) => boolean): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (isExpected(answer)) {
        return answer;
      }
    }
  }

  async function set(name: string, value: boolean | undefined): Promise<void> {
    const settings = vscode.workspace.getConfiguration('laceworkMapping', document.uri);
    await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  }

  const hints = async () =>
    vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );

  const lensCount = async () =>
    (
      await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        1000,
      )
    ).length;

  /** Tokens by the legend, each with its text. */
  async function tokens(range?: vscode.Range): Promise<string[]> {
    const part = range === undefined ? 'Document' : 'DocumentRange';
    const [legend, found] = await Promise.all([
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        `vscode.provide${part}SemanticTokensLegend`,
        document.uri,
        ...(range ? [range] : []),
      ),
      vscode.commands.executeCommand<vscode.SemanticTokens>(
        `vscode.provide${part}SemanticTokens`,
        document.uri,
        ...(range ? [range] : []),
      ),
    ]);
    let line = 0;
    let character = 0;
    return Array.from({ length: found.data.length / 5 }, (_, index) => {
      const [lineDelta = 0, delta = 0, length = 0, type = 0, modifiers = 0] = found.data.slice(index * 5);
      line += lineDelta;
      character = lineDelta === 0 ? character + delta : delta;
      const place = new vscode.Range(line, character, line, character + length);
      const names = legend.tokenModifiers.filter((_name, bit) => (modifiers & (1 << bit)) !== 0);
      return `${document.getText(place)} ${[legend.tokenTypes[type], ...names].join('.')}`;
    });
  }

  before(async () => {
    document = await openFile('display.json', text);
    await untilLanguage(document, 'lacework-mapping');
    await vscode.commands.executeCommand('laceworkMapping.server.pullAwsAccounts');
  });

  it('are inlay hints with the names of AWS accounts, once they are switched on', async () => {
    assert.deepEqual(await hints(), []);
    await set('inlayHints.enabled', true);
    const shown = await until(hints, ({ length }) => length > 0);
    assert.deepEqual(
      shown.map(({ position: { line, character }, label }) => [
        document.lineAt(line).text.slice(0, character).trim(),
        label,
      ]),
      [
        ['"Acme-Main": { "aws_accounts": ["210987654321"', 'payments-prod'],
        ['"617940723885"', 'training · suspended'],
        ['"320198765423"', 'not in the organization'],
      ],
    );
    await set('inlayHints.enabled', undefined);
    await until(hints, ({ length }) => length === 0);
  });

  it('are code lenses of the kinds that are not switched off', async () => {
    assert.equal(await lensCount(), 6);
    await set('codeLens.awsAccounts', false);
    await until(lensCount, (count) => count === 3);
    await set('codeLens.laceworkAccounts', false);
    await until(lensCount, (count) => count === 1);
    await set('codeLens.defaultAccount', false);
    await until(lensCount, (count) => count === 0);
    for (const name of ['awsAccounts', 'laceworkAccounts', 'defaultAccount']) {
      await set(`codeLens.${name}`, undefined);
    }
    await until(lensCount, (count) => count === 6);
  });

  it('are code lenses that lead to the AWS accounts that they count', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      1000,
    );
    const lens = lenses.find(({ range }) => document.getText(range) === '"acme-dev"');
    assert.equal(lens?.command?.title, '2 AWS accounts');
    const editor = await vscode.window.showTextDocument(document);
    const { command, arguments: given = [] } = lens.command;
    const listed = vscode.commands.executeCommand(command, ...(given as unknown[]));
    // Nothing says when the list is there; before that there is nothing to accept.
    const selected = async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText(editor.selection);
    };
    await until(selected, (text) => text.includes('617940723885'));
    await listed;
  });

  it('are names and IDs in the colours of what they mean, until these are switched off', async () => {
    const all = [
      'acme-main laceworkAccount.defaultAccount',
      'Acme-Main laceworkAccount.defaultAccount',
      '210987654321 awsAccount',
      'acme-dev laceworkAccount',
      '617940723885 awsAccount.inactive',
      '320198765423 awsAccount.notInOrganization',
    ];
    assert.deepEqual(await tokens(), all);
    assert.deepEqual(await tokens(new vscode.Range(3, 0, 5, 0)), all.slice(1, 4));
    await set('semanticTokens.enabled', false);
    await until(tokens, ({ length }) => length === 0);
    await set('semanticTokens.enabled', undefined);
    await until(tokens, ({ length }) => length === all.length);
  });
});
