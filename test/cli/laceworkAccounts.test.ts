import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  parseLaceworkAccounts,
  printLaceworkAccounts,
} from '../../server/src/core/facts/parseLaceworkAccounts';
import { sampleLaceworkAccounts } from '../unit/facts/sampleLaceworkAccounts';
import { projectRoot, Sandbox } from './sandbox';

const mapping = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: {
    'acme-prdo': { aws_accounts: ['320198765432'] },
    'acme-old': { aws_accounts: ['430219876543'] },
  },
});

describe('check --lacework-accounts', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = new Sandbox();
    box.write('mapping.json', mapping);
  });
  afterEach(() => {
    box.remove();
  });

  /** What is found with Lacework accounts in a file of that content. */
  async function check(content: string, ...options: string[]) {
    box.write('accounts.json', content);
    return box.run(['check', '--lacework-accounts', 'accounts.json', ...options, 'mapping.json']);
  }
  const fetchedAt = new Date().toISOString();

  it('finds names that none of them has, and those in which the user is disabled', async () => {
    assert.equal((await box.run(['check', 'mapping.json'])).stdout, '');
    const { code, stdout } = await check(printLaceworkAccounts({ ...sampleLaceworkAccounts, fetchedAt }));
    assert.equal(code, 0);
    assert.match(stdout, /"acme-prdo" is not in Lacework's complete list: did you mean "acme-prod"\?/);
    assert.match(stdout, /"acme-old" has disabled the user of the API key: /);
    assert.doesNotMatch(stdout, /as fetched/);
  });

  it('tells the age of a file that is old, and whether it holds them all', async () => {
    const { stdout } = await check(printLaceworkAccounts({ ...sampleLaceworkAccounts, isComplete: false }));
    assert.match(stdout, /"acme-prdo" is no Lacework account that this user sees, as fetched \d+ days ago: /);
  });

  it('changes nothing that --fix does', async () => {
    const { code } = await check(printLaceworkAccounts(sampleLaceworkAccounts), '--fix');
    assert.equal(code, 0);
    assert.equal(box.read('mapping.json'), mapping);
  });

  it('checks and changes nothing where there is no such file, or another one', async () => {
    const missing = await box.run(['check', '--fix', '--lacework-accounts', 'none.json', 'mapping.json']);
    assert.deepEqual([missing.code, missing.stdout], [3, '']);
    assert.match(missing.stderr, /none\.json cannot be read: there is no such file\./);
    const hostile = '{"version": 1, "organization": "\\u001b[31mevil.example/#", "accounts": [{"name": 1}]}';
    const wrong = await check(hostile, '--fix');
    assert.deepEqual([wrong.code, wrong.stdout], [3, '']);
    assert.equal(
      wrong.stderr,
      [
        'lacework-mapping: accounts.json is no file of Lacework accounts:',
        '  organization: "\\u{1B}[31mevil.example/#" is no part of a host',
        '  fetchedAt: it has to be a string',
        '  fetchedAt: it has to be a time in UTC such as 2026-03-01T10:00:00Z',
        '  isComplete: it has to be true or false',
        '  accounts[0].name: it has to be a string',
        '  accounts[0].isEnabled: it has to be true or false',
        '`lacework-mapping whoami --format accounts` prints one.',
        '',
      ].join('\n'),
    );
  });

  it('needs a file, and goes with no other command', async () => {
    assert.equal((await box.run(['check', 'mapping.json', '--lacework-accounts'])).code, 2);
    const { code, stderr } = await box.run(['accounts', '--lacework-accounts', 'accounts.json']);
    assert.equal(code, 2);
    assert.match(stderr, /"accounts" has no option "--lacework-accounts"/);
  });

  it('reads the example of the documentation', () => {
    const page = readFileSync(path.join(projectRoot, 'docs/cli.md'), 'utf8');
    const [, example = ''] = /^## Lacework accounts$[^]*?^```json\n([^]*?)^```$/m.exec(page) ?? [];
    assert.deepEqual(parseLaceworkAccounts(example).problems, []);
  });
});
