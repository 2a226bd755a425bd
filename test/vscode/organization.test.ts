import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { serverId } from './serverProcesses';
import { openFile, untilLanguage, untilProblems } from './workspace';

/** The sample organization, one digit of an ID mistaken, three accounts missing. */
const text = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme-main',
    integration_mappings: {
      'acme-prod': { aws_accounts: ['210987654321', '320198765423'] },
      'acme-security': { aws_accounts: ['109238475610', '756342180954', '867453291065', '978564302176'] },
    },
  },
  null,
  2,
);

async function pull(): Promise<void> {
  await vscode.commands.executeCommand('laceworkMapping.server.pullAwsAccounts');
}

function codesOf(problems: readonly vscode.Diagnostic[]): string[] {
  return problems.map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}

describe('the AWS accounts of the sample organization', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openFile('organization.json', text);
    await untilLanguage(document, 'lacework-mapping');
    await untilProblems(document, ({ length }) => length === 0);
    await pull();
  });

  it('tell a wrong ID, and which one is meant', async () => {
    const problems = await untilProblems(document, (found) => codesOf(found).includes('unknown-aws-account'));
    const unknown = problems.find((_, index) => codesOf(problems)[index] === 'unknown-aws-account');
    assert.ok(unknown);
    assert.match(unknown.message, /"320198765423".*320198765432/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      unknown.range,
    );
    assert.ok(actions.some(({ title, edit }) => edit && title.includes('320198765432')));
  });

  it('are named in hovers', async () => {
    const position = document.positionAt(text.indexOf('210987654321'));
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /payments-prod[^]*Workloads\/Prod/);
  });

  it('are completed by their names', async () => {
    const position = document.positionAt(text.indexOf('210987654321'));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('430219876543 orders-prod'), labels.join('\n'));
  });

  it('are mapped in one go, and given back in one step', async () => {
    const uri = document.uri.toString();
    const ids = ['430219876543', '540321987654', '650432198765'];
    const request = { uri, ids, laceworkAccount: 'acme-prod' };
    assert.equal(await vscode.commands.executeCommand('laceworkMapping.server.mapAwsAccounts', request), 3);
    for (const id of ids) {
      assert.ok(document.getText().includes(`"${id}"`), id);
    }
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('are those of the chosen profile, also after the server died', async () => {
    const statusOf = () =>
      vscode.commands.executeCommand<{ profile: string; isKnown: boolean }>(
        'laceworkMapping.server.getInventoryStatus',
      );
    const file = process.env.AWS_CONFIG_FILE ?? '';
    const config = await readFile(file, 'utf8');
    const { profile: before } = await statusOf();
    assert.ok(config.includes(`[profile ${before}]`));
    const isUnknownId = (problems: readonly vscode.Diagnostic[]) =>
      codesOf(problems).includes('unknown-aws-account');
    try {
      // The only profile there is, which nobody is asked about.
      await writeFile(file, config.replace(before, 'of-my-choice'));
      await vscode.commands.executeCommand('laceworkMapping.pullAwsAccounts');
      assert.equal((await statusOf()).profile, 'of-my-choice');
      await untilProblems(document, isUnknownId);
      process.kill(serverId(), 'SIGKILL');
      await untilProblems(document, ({ length }) => length === 0);
      await untilProblems(document, isUnknownId);
      const { profile, isKnown } = await statusOf();
      assert.deepEqual([profile, isKnown], ['of-my-choice', true]);
    } finally {
      await writeFile(file, config);
      await vscode.commands.executeCommand('laceworkMapping.pullAwsAccounts');
    }
    assert.equal((await statusOf()).profile, before);
  });

  it('are asked for through the proxy of VS Code, at the address that is set', async () => {
    const asked: (string | undefined)[] = [];
    const proxy = http.createServer();
    proxy.on('connect', ({ url }, socket) => {
      asked.push(url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const { port } = proxy.address() as AddressInfo;
    const settings = vscode.workspace.getConfiguration();
    const set = async (address?: string, endpoint?: string) => {
      await settings.update('http.proxy', address, vscode.ConfigurationTarget.Global);
      await settings.update('laceworkMapping.aws.endpoint', endpoint, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('laceworkMapping.restartServer');
    };
    try {
      await set(`http://127.0.0.1:${port}`, 'https://organizations.us-east-1.amazonaws.com');
      await assert.rejects(pull(), /proxy/);
      assert.deepEqual([...new Set(asked)], ['organizations.us-east-1.amazonaws.com:443']);
    } finally {
      await set();
      proxy.close();
    }
  });
});
