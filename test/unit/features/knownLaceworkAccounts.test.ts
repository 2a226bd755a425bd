import assert from 'node:assert/strict';
import { completions } from '../../../server/src/core/features/completions';
import { hover } from '../../../server/src/core/features/hover';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';
import { laceworkFactsAfter, sampleLaceworkAccounts } from '../facts/sampleLaceworkAccounts';

const partial = { ...sampleLaceworkAccounts, isComplete: false };

describe('completion of known Lacework accounts', () => {
  function offered(marked: string, facts: Facts = laceworkFactsAfter(0), inOtherFiles: string[] = []) {
    const text = marked.replace('|', '');
    const { items } = completions(new Mapping(text), marked.indexOf('|'), facts, inOtherFiles);
    return items
      .filter(({ kind }) => kind === 'laceworkAccount')
      .map((item) => ({ ...item, result: applyEdits(text, [item.edit, ...item.additionalEdits]) }));
  }
  const details = (...parameters: Parameters<typeof offered>) =>
    offered(...parameters).map(({ label, detail }) => `${label}: ${detail}`);

  it('as the default account comes after the accounts of the file', () => {
    const marked =
      '{"defaultLaceworkAccountAws": "|", "integration_mappings": {"Acme-Prod": {"aws_accounts": []}}}';
    assert.deepEqual(details(marked, laceworkFactsAfter(0), ['acme-eu', 'acme-dev']), [
      'Acme-Prod: no AWS accounts',
      'acme: Lacework account of "acme"',
      'acme-dev: Lacework account of "acme"',
      'acme-old: disabled for this user',
      'acme-eu: named in another file',
    ]);
    assert.deepEqual(details(marked, noFacts), ['Acme-Prod: no AWS accounts']);
  });

  it('as the key of an entry leaves out those that have one, and the default account comes last', () => {
    const marked =
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"acme-prod": {"aws_accounts": []}, |}}';
    assert.deepEqual(details(marked), [
      'acme-dev: Lacework account of "acme"',
      'acme-old: disabled for this user',
      'acme: default account',
    ]);
    const [first] = offered(marked);
    assert.match(first?.result ?? '', /"acme-dev": \{ "aws_accounts": \[\] \}\}\}$/);
  });

  it('writes names as the file writes names, in capitals only where it does', () => {
    assert.equal(offered('{"defaultLaceworkAccountAws": "|"}')[0]?.label, 'acme');
    const capitals = '{"defaultLaceworkAccountAws": "|", "integration_mappings": {"GLOBEX": {}}}';
    assert.equal(offered(capitals)[1]?.label, 'ACME');
    const mixed = { ...sampleLaceworkAccounts, accounts: [{ name: 'Acme-Eu', isEnabled: true }] };
    assert.equal(
      offered('{"defaultLaceworkAccountAws": "|"}', laceworkFactsAfter(0, mixed))[0]?.label,
      'Acme-Eu',
    );
  });

  it('says how old stale accounts are', () => {
    const marked = '{"defaultLaceworkAccountAws": "|"}';
    assert.equal(offered(marked)[0]?.rows, undefined);
    assert.deepEqual(offered(marked, laceworkFactsAfter(9))[0]?.rows, [
      ['As fetched from Lacework', '9 days ago'],
    ]);
  });
});

describe('hover on a Lacework account', () => {
  const text = JSON.stringify({
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: { 'Acme-Old': { aws_accounts: [] }, globex: { aws_accounts: [] } },
  });
  const rowsAt = (name: string, facts: Facts) =>
    hover(new Mapping(text), text.indexOf(`"${name}"`) + 2, facts)?.rows?.map((row) => row.join(': '));

  it('says whether Lacework knows it', () => {
    assert.deepEqual(rowsAt('acme', laceworkFactsAfter(0)), ['In Lacework: an account of "acme"']);
    assert.deepEqual(rowsAt('Acme-Old', laceworkFactsAfter(0)), [
      'In Lacework: an account of "acme", disabled for this user',
    ]);
  });

  it('says what the list is worth that it is missing in', () => {
    assert.deepEqual(rowsAt('globex', laceworkFactsAfter(0)), [
      'In Lacework: not in the complete list of the accounts of "acme"',
    ]);
    assert.deepEqual(rowsAt('globex', laceworkFactsAfter(0, partial)), [
      'In Lacework: not among the accounts of "acme" that this user sees',
    ]);
  });

  it('says how old stale accounts are, and nothing where none are known', () => {
    assert.deepEqual(rowsAt('acme', laceworkFactsAfter(8)), [
      'In Lacework: an account of "acme"',
      'As fetched from Lacework: 8 days ago',
    ]);
    assert.deepEqual(rowsAt('acme', noFacts), []);
  });
});
