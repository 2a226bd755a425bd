import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { State, TransportKind } from 'vscode-languageclient/node';
import { RestartingClient } from '../../client/src/restartingClient';

/** What is in the file of a server that does nothing but answer the first request. */
const answering = (answer: string) => `process.on('message', ({ id, method }) => {
  if (method === 'initialize') process.send({ jsonrpc: '2.0', id, ${answer} });
  if (method === 'shutdown') process.send({ jsonrpc: '2.0', id, result: null });
  if (method === 'exit') process.exit();
});`;
const runs = answering('result: { capabilities: {} }');

/** In each way in which a server can fail to start, what is in its file. */
const failingServers: Readonly<Record<string, string>> = {
  'throws when it is loaded': 'throw new Error("broken")',
  'ends without a word': 'process.exit(0)',
  'is killed': 'process.kill(process.pid, "SIGKILL")',
  'is killed when it is asked for the first time':
    'process.on("message", () => process.kill(process.pid, "SIGKILL"))',
  'refuses the first request, and goes on': answering('error: { code: -32603, message: "broken" }'),
  'asks for another try, and goes on': answering(
    'error: { code: -32603, message: "broken", data: { retry: true } }',
  ),
};

describe('the start of a language server', () => {
  let folder: string;
  let log: vscode.LogOutputChannel;
  /** What the user was told meanwhile, with the buttons. */
  let told: unknown[][];
  /** Rejections of the language client that nobody handled. They are in the log of the extension host. */
  let unhandled: string[];
  const keepUnhandled = (reason: unknown) => {
    // Other extensions live in the same process.
    if (/got disposed|is disposed|not running|broken/.test(String(reason))) unhandled.push(String(reason));
  };
  const shows = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'] as const;
  const originals = shows.map((name) => [name, vscode.window[name]] as const);

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-starts-'));
    log = vscode.window.createOutputChannel('Starts of servers', { log: true });
  });

  after(async () => {
    log.dispose();
    await rm(folder, { recursive: true });
  });

  beforeEach(() => {
    told = [];
    unhandled = [];
    process.on('unhandledRejection', keepUnhandled);
    for (const name of shows) {
      Object.assign(vscode.window, { [name]: (...said: unknown[]) => Promise.resolve(void told.push(said)) });
    }
  });

  afterEach(() => {
    process.off('unhandledRejection', keepUnhandled);
    for (const [name, original] of originals) Object.assign(vscode.window, { [name]: original });
  });

  const clientOf = (module: string) =>
    new RestartingClient({ module, transport: TransportKind.ipc }, { outputChannel: log }, log);

  const serverFile = async (name: string, text: string) => {
    const file = path.join(folder, `${name}.js`);
    await writeFile(file, text);
    return file;
  };

  it('that fails again and again is told once, whatever is the reason', async function () {
    // It is tried for seven seconds.
    this.timeout(60_000);
    const files = Object.entries(failingServers).map(([name, text]) => serverFile(name, text));
    const missing = path.join(folder, 'missing.js');
    // With it no process can be made.
    const impossible = 'with\0in.js';
    const clients = [...(await Promise.all(files)), missing, impossible].map(clientOf);
    await Promise.all(clients.map((client) => client.start()));
    assert.deepEqual(
      clients.map((client) => client.serverState),
      clients.map(() => 'stopped'),
    );
    assert.deepEqual(
      told,
      clients.map(() => [
        'Mapping files are not checked: the language server could not be started. Its log says why. Restart it, and install the extension anew if that does not help.',
        'Restart Server',
        'Show Log',
      ]),
    );
    assert.deepEqual(
      clients.map((client) => client.serverProcess),
      clients.map(() => undefined),
    );
    await Promise.all(clients.map((client) => client.dispose()));
    assert.equal(told.length, clients.length, 'nothing is told when it is not needed any more');
    // Node.js tells of them when the present task is done.
    await new Promise(setImmediate);
    assert.deepEqual(unhandled, []);
  });

  it('that fails once is tried again, and whoever waits for it notices nothing', async () => {
    const mark = path.join(folder, 'failed');
    const module = await serverFile(
      'fails once',
      `const fs = require('node:fs');
      const mark = ${JSON.stringify(mark)};
      if (!fs.existsSync(mark)) { fs.writeFileSync(mark, ''); process.exit(1); }
      ${runs}`,
    );
    const client = clientOf(module);
    await client.start();
    assert.ok(existsSync(mark));
    assert.equal(client.state, State.Running);
    assert.equal(client.serverState, 'running');
    await client.dispose();
    assert.deepEqual(told, []);
  });

  it('that does not come to an end is ended where the server is not needed any more', async () => {
    const client = clientOf(await serverFile('never answers', 'process.on("message", () => undefined);'));
    const started = client.start();
    await untilProcess(client);
    const ended = once(client.serverProcess ?? assert.fail('it ended'), 'exit');
    await client.dispose();
    await ended;
    await started;
    assert.deepEqual(told, []);
  });

  it('is no use any more when there is a process, where the server is not needed any more', async () => {
    const client = clientOf(await serverFile('comes too late', runs));
    const started = client.start();
    await client.dispose();
    await started;
    assert.equal(client.serverState, 'stopped');
    assert.equal(client.serverProcess, undefined);
    assert.deepEqual(told, []);
  });
});

/** Waits for the process of a server, which nothing tells of. */
async function untilProcess(client: RestartingClient): Promise<void> {
  while (client.serverProcess === undefined) {
    await new Promise(setImmediate);
  }
}
