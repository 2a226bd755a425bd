import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import { isFixed } from '../../client/src/walkthrough/isFixed';
import { parseAwsInventory } from '../../server/src/core/facts/parseAwsInventory';
import { knownInventory } from '../../server/src/core/facts/knownInventory';
import { noFacts } from '../../server/src/core/facts/facts';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { runRules } from '../../server/src/core/rules/runRules';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';

const root = path.resolve(__dirname, '../..');
const read = (name: string) => readFileSync(path.join(root, 'walkthrough', name), 'utf8');
const [walkthrough] = manifest.contributes.walkthroughs;

describe('the walkthrough', () => {
  it('runs commands that there are, and completes by commands that there are', () => {
    const texts: Record<string, string> = strings;
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    assert.ok(walkthrough);
    for (const { description, completionEvents } of walkthrough.steps) {
      const text = texts[description.replaceAll('%', '')] ?? '';
      const commands = [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
      assert.ok(commands.length > 0, description);
      const completing = completionEvents.flatMap((event) => /^onCommand:(.+)/.exec(event)?.[1] ?? []);
      for (const command of [...commands, ...completing]) {
        assert.ok(declared.has(command), command);
      }
    }
  });

  it('has a picture in a light and in a dark theme for each step', () => {
    const files = (walkthrough?.steps ?? []).flatMap(({ media: { image } }) => Object.values(image));
    assert.equal(new Set(files).size, 12);
    for (const file of files) {
      assert.ok(existsSync(path.join(root, file)), file);
    }
  });

  it('takes a problem for mended where some are gone and no other came', () => {
    const cases: [before: string[], after: string[], expected: boolean][] = [
      [['a', 'b'], ['a'], true],
      [['a', 'a'], ['a'], true],
      [['a'], [], true],
      [['a', 'b'], ['a', 'b'], false],
      [['a', 'b', 'c'], ['invalid-json'], false],
      [['a', 'b', 'c'], ['a', 'a'], false],
      [[], [], false],
    ];
    for (const [before, after, expected] of cases) {
      assert.equal(isFixed(before, after), expected, `${before.join()} → ${after.join()}`);
    }
  });
});

describe('the sample of the walkthrough', () => {
  const mapping = new Mapping(read('sample.lacework-mapping.json'));

  it('has mistakes that need no facts, the first of which has a certain fix', () => {
    const problems = runRules(mapping);
    assert.deepEqual(
      problems.map(({ rule, severity }) => [rule.id, severity]),
      [
        ['numeric-aws-account-id', 'error'],
        ['malformed-aws-account-id', 'error'],
        ['duplicate-aws-account', 'error'],
      ],
    );
    assert.notEqual(problems[0]?.fix, undefined);
  });

  it('has others once its AWS accounts are known, which are those of the emulator', () => {
    const { data } = parseAwsInventory(read('sample-aws-accounts.json'));
    assert.ok(data);
    const { accounts, units, rootId } = sampleOrganization;
    assert.deepEqual(
      data.accounts,
      accounts.map(({ joined: _, ...account }) => account),
    );
    assert.deepEqual(data.organizationalUnits, [{ id: rootId, name: 'Root' }, ...units]);
    const facts = { ...noFacts, awsInventory: knownInventory(data, Date.parse(data.pulledAt)) };
    const found = runRules(mapping, { facts }).map(({ rule }) => rule.id);
    for (const rule of ['unknown-aws-account', 'inactive-aws-account', 'unmapped-core-account']) {
      assert.ok(found.includes(rule), rule);
    }
  });
});
