import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { guid, LaceworkSandbox, nextMapping } from './laceworkSandbox';
import { projectRoot } from './sandbox';

describe('lacework-mapping integrations push, as a process', () => {
  let lacework: LaceworkSandbox;
  beforeEach(async () => {
    lacework = await LaceworkSandbox.start();
    lacework.box.write('mapping.json', nextMapping);
  });
  afterEach(() => lacework.close());

  function push(...more: string[]) {
    const argv = ['integrations', 'push', guid, 'mapping.json', ...more];
    return spawn(process.execPath, [path.join(projectRoot, 'dist/cli.js'), ...argv], {
      cwd: lacework.box.folder,
      env: lacework.env,
    });
  }

  it('looks at Ctrl+C what has become of what was sent', async () => {
    const on = `PATCH CloudAccounts/${guid}`;
    lacework.fail(on, { kind: 'silent-after' });
    const child = push('--yes');
    lacework.emulator.events.once(on, () => child.kill('SIGINT'));
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    assert.equal(child.exitCode, 0, stderr);
    assert.match(stderr, /Cancelling\. It may have been sent/);
    assert.equal(lacework.mappingOf(lacework.integrations()[0]).toString(), nextMapping);
  }).timeout(20_000);

  it('takes no answer from what is no terminal', async () => {
    const child = push();
    child.stdin.end('y\n');
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    assert.equal(child.exitCode, 2);
    assert.match(stderr, /there is no terminal to ask in, and --yes was not given/);
    assert.deepEqual(lacework.changes(), []);
  }).timeout(20_000);
});
