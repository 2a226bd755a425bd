import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The commands as they are built, in a place where what asks AWS fails whoever loads it. */
describe('without AWS', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'lacework-mapping-lazy-'));
    for (const name of ['server.js', 'cli.js', 'rules']) {
      cpSync(path.join(root, 'dist', name), path.join(folder, name), { recursive: true });
    }
    for (const name of ['aws.js', 'awsPrerequisites.js']) {
      writeFileSync(
        path.join(folder, name),
        `process.stderr.write("dist/${name} was loaded"); throw new Error();`,
      );
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]) {
    return spawnSync(process.execPath, [path.join(folder, 'cli.js'), ...args], { encoding: 'utf8' });
  }

  it('check runs', () => {
    const { status, stderr } = run('check', path.join(root, 'examples/mapping.json'));
    assert.equal(status, 0, stderr);
    assert.match(stderr, /1 file checked/);
  });

  it('the server starts, answers and ends', async () => {
    const server = spawn(process.execPath, [path.join(folder, 'server.js'), '--stdio']);
    const ended = once(server, 'exit');
    let [stdout, stderr] = ['', ''];
    server.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const send = (message: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 2, method: 'shutdown' });
    for await (const chunk of server.stdout) {
      stdout += String(chunk);
      if (stdout.includes('"id":2')) {
        send({ method: 'exit' });
      }
    }
    assert.deepEqual(await ended, [0, null]);
    assert.match(stdout, /"capabilities"/);
    assert.equal(stderr, '');
  });

  it('pulling accounts would load it', () => {
    const { stderr } = run('accounts');
    assert.match(stderr, /dist\/aws\.js was loaded/);
  });

  it('checking the AWS side of an integration would load what is for it, and that alone', () => {
    const role = 'arn:aws:iam::109238475610:role/lacework';
    const queue = 'https://sqs.us-east-1.amazonaws.com/109238475610/lacework';
    const { stderr } = run('preflight', '--role-arn', role, '--queue-url', queue);
    assert.match(stderr, /dist\/awsPrerequisites\.js was loaded/);
    assert.doesNotMatch(stderr, /dist\/aws\.js was loaded/);
  });
});
