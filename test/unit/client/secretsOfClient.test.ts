import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const secret = '_made_up_key_of_a_crash_0a1b2c3d4e5f';
const marker = 'HARMLESS_MARKER';

/** The parts of a text that would give a secret away. */
function assertHides(text: string, what: string): void {
  for (const part of [secret, secret.slice(-12)]) {
    assert.equal(
      text.includes(part),
      false,
      `${what}: …${text.slice(Math.max(0, text.indexOf(part) - 300)).slice(0, 600)}`,
    );
  }
}

describe('a key in the client', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'lacework-mapping-crash-'));
    const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    write('secret', secret);
    write('key.json', JSON.stringify({ keyId: marker, secret, account: 'acme.lacework.net' }));
    write(
      '.lacework.toml',
      `[${marker}]\naccount = "acme"\napi_key = "${marker}"\napi_secret = "${secret}"\napi_token = "${secret}"\n`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Has the client crash; gives what it printed, its report, and what is shown of each holder of a key. */
  function crash(how: string) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...['--require', 'tsx/cjs', '--require', path.join(__dirname, 'vscodeStandIn.ts')],
        ...['--report-uncaught-exception', `--report-directory=${folder}`],
        ...[path.join(__dirname, 'crashingClient.ts'), folder, how],
      ],
      { cwd: path.resolve(__dirname, '../../..'), encoding: 'utf8' },
    );
    assert.notEqual(status, 0, stdout);
    const reports = readdirSync(folder).filter((name) => name.startsWith('report.'));
    const shown = JSON.parse(readFileSync(path.join(folder, 'shown.json'), 'utf8')) as Record<string, string>;
    return {
      printed: stdout + stderr,
      reports: reports.map((name) => readFileSync(path.join(folder, name), 'utf8')),
      shown,
    };
  }

  for (const how of ['throw', 'reject', 'reject with no error']) {
    it(`is in nothing that shows what holds it, and not in what a crash leaves: ${how}`, () => {
      const { printed, reports, shown } = crash(how);
      assert.ok(Object.keys(shown).length > 10);
      for (const [name, text] of Object.entries(shown)) {
        assert.ok(text.includes(marker), `nothing of ${name} is shown`);
        assertHides(text, name);
      }
      assert.match(printed, /HARMLESS_MARKER|ERR_UNHANDLED_REJECTION/);
      assertHides(printed, 'printed');
      assert.equal(reports.length, 1);
      assert.match(reports[0] ?? '', /"javascriptStack"/);
      assertHides(reports[0] ?? '', 'report');
    }).timeout(60_000);
  }
});
