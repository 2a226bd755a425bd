import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import { recordedFailures, recordFailures } from '../../../client/src/report/failureRecord';
import { issueReport } from '../../../client/src/report/issueReport';
import { redactor } from '../../../client/src/report/redactor';
import { settingsReport } from '../../../client/src/report/settingsReport';

/** A log that keeps what is written to it. */
function fakeLog(): LogOutputChannel & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (message: string | Error) => void lines.push(String(message));
  const log = { lines, name: 'log', logLevel: 3, warn: write, error: write, info: write };
  return log as unknown as LogOutputChannel & { readonly lines: string[] };
}

describe('the report of an issue', () => {
  it('has every part, also where there is nothing to tell', () => {
    const nothing = { versions: [], settings: [], facts: [], files: [], failures: [] };
    assert.equal(issueReport(nothing).match(/^None\.$/gm)?.length, 5);
    const report = issueReport({
      ...nothing,
      versions: [['VS Code', '1.100.0']],
      settings: ['`a` (user): off'],
      failures: ['2026-11-30T12:00:00.000Z error ````` of a text', 'at <extension>/server.js:1:2'],
    });
    assert.match(report, /^- VS Code: 1\.100\.0$/m);
    assert.match(report, /^- `a` \(user\): off$/m);
    const [fence = ''] = /^`{3,}$/m.exec(report) ?? [];
    assert.equal(fence.length, 6);
    assert.ok(report.endsWith(`server.js:1:2\n${fence}\n\n`));
  });

  it('counts names, IDs, addresses and paths, the same one by the same number', () => {
    const redact = redactor(['acme', 'acme-main', 'jane']);
    const texts = [
      ['210987654321 and 320198765432, 210987654321', '<AWS account 1> and <AWS account 2>, <AWS account 1>'],
      ['User jane of ACME-main; acme', 'User <name 3> of <name 1>; <name 2>'],
      ['admin@acme.example at acme-main.lacework.net', '<e-mail address 1> at <host 1>'],
      ['"a \\"name\\" of a file" in o-a1b2c3d4e5', '<text 1> in <organization or unit 1>'],
      ['arn:aws:iam::210987654321:role/reader failed', '<ARN 1> failed'],
      ['ENOENT /home/jane/acme/mapping.json', 'ENOENT <path 1>'],
      ['C:\\Users\\jane\\mapping.json is gone', '<path 2> is gone'],
      ['https://sqs.us-east-1.amazonaws.com/210987654321/queue', '<address 1>'],
      ['at run (/home/jane/.vscode/extensions/x/dist/server.js:10:2)', 'at run (<extension>/server.js:10:2)'],
      ['tab\there \u202Eback', 'tab\there \\u{202E}back'],
    ] as const;
    for (const [text, expected] of texts) {
      assert.equal(redact(text), expected);
    }
  });

  it('shows no secret, and is quick with whatever the log keeps of a text', () => {
    const redact = redactor([]);
    assert.equal(redact('key AKIAIOSFODNN7EXAMPLE'), 'key <AWS access key ID>');
    for (const piece of ['a.', 'a@', '/a', '"\\', 'a-', '1', 'o-a', 'arn:', 'a://']) {
      assert.ok(redact(piece.repeat(1000)).length > 0);
    }
  });

  it('tells settings that somebody set, and the value only where nothing private can be in it', () => {
    const declared = {
      'x.switch': { type: 'boolean' },
      'x.severity': { enum: ['off', 'error'] },
      'x.address': { type: 'string' },
      'x.globs': { type: 'array' },
      'x.days': { type: 'integer' },
      'x.unset': { type: 'string' },
    };
    const values: Record<string, object> = {
      'x.switch': { globalValue: false },
      'x.severity': { workspaceValue: 'off', workspaceFolderValue: 'payments-prod' },
      'x.address': { globalValue: 'https://acme.lacework.net', workspaceValue: '' },
      'x.globs': { globalValue: ['acme/**'], workspaceFolderValue: ['a', 'b'] },
      'x.days': { globalValue: 7 },
    };
    assert.deepEqual(
      settingsReport(declared, (name) => values[name]),
      [
        '`x.switch` (user): false',
        '`x.severity` (workspace): off',
        '`x.severity` (folder): set',
        '`x.address` (user): set',
        '`x.address` (workspace): empty',
        '`x.globs` (user): 1 entry',
        '`x.globs` (folder): 2 entries',
        '`x.days` (user): 7',
      ],
    );
  });

  it('has the last warnings and errors of the log, which has them as before', () => {
    const log = fakeLog();
    const recording = recordFailures(log);
    recording.info('fine');
    recording.warn('odd');
    recording.error(new Error('broken'));
    assert.deepEqual(log.lines, ['fine', 'odd', 'Error: broken']);
    const [first = '', second = '', ...more] = recordedFailures(log);
    assert.match(first, /^\d{4}-.*Z warning odd$/);
    assert.match(second, /Z error Error: broken\n\s+at /);
    assert.deepEqual(more, []);
    const again = recordFailures(log);
    for (let count = 1; count <= 30; count++) {
      again.error(`${count} ${'x'.repeat(10_000)}`);
    }
    const kept = recordedFailures(log);
    assert.deepEqual([kept.length, /error (\d+)/.exec(kept[0] ?? '')?.[1]], [20, '11']);
    assert.ok(kept.every((line) => line.length < 2100));
    assert.deepEqual(recordedFailures(fakeLog()), []);
  });
});
