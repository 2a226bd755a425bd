import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json';

const server = path.resolve(__dirname, '../../dist/server.js');

/** The `serverInfo.name` in the answer to the request `initialize`. */
async function firstAnswer(stdout: AsyncIterable<Buffer>): Promise<string> {
  let received = '';
  for await (const chunk of stdout) {
    received += chunk.toString();
    const name = /"serverInfo":\{"name":"([^"]+)"/.exec(received)?.[1];
    if (name !== undefined) {
      return name;
    }
  }
  return received;
}

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) {
    child.kill();
    await once(child, 'exit');
  }
}

describe('the built server', () => {
  it('answers over standard input and output', async () => {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify(initialize);
    child.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n${body}`);
    assert.equal(await firstAnswer(child.stdout), 'lacework-mapping-language-server');
    await stop(child);
  });

  it('can be run by its name after every build, and so can the other command of the package', async () => {
    for (const file of Object.values(manifest.bin)) {
      await access(path.resolve(__dirname, '../..', file), constants.X_OK);
    }
  });

  it('answers over the channel that Node opens between processes', async () => {
    const child = fork(server, ['--node-ipc'], { stdio: 'inherit' });
    child.send(initialize);
    const [answer] = (await once(child, 'message')) as [{ result: { serverInfo: { name: string } } }];
    assert.equal(answer.result.serverInfo.name, 'lacework-mapping-language-server');
    await stop(child);
  });

  it('says how it is called when it is called without a transport', async () => {
    const child = spawn(process.execPath, [server]);
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.match(complaint, /--stdio/);
  });
});
