import assert from 'node:assert/strict';
import { hover } from '../../../server/src/core/features/hover';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter } from '../facts/sampleInventory';

const text = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: {
    prod: { aws_accounts: ['320198765432', '430219876543', '999999999990', 'x'] },
    dev: { aws_accounts: ['430219876543', '650432198765'] },
  },
});

/** What is shown over a part of the text. */
function shownAt(part: string, facts: Facts = noFacts) {
  const found = hover(new Mapping(text), text.indexOf(part) + 2, facts);
  return (
    found && { title: found.title, text: found.text, rows: (found.rows ?? []).map((row) => row.join(': ')) }
  );
}

describe('hover', () => {
  it('names an AWS account, where it is, and where it goes', () => {
    assert.deepEqual(shownAt('"320198765432"', factsAfter(0)), {
      title: 'payments-prod',
      text: 'Its activity goes to the Lacework account "prod", because it is listed there.',
      rows: ['Organizational unit: Workloads/Prod', 'State: active', 'E-mail: payments-prod@acme.example'],
    });
    assert.deepEqual(shownAt('"650432198765"', factsAfter(0))?.rows[1], 'State: suspended');
  });

  it('says so of an ID that is not in the organization', () => {
    assert.equal(shownAt('"999999999990"', factsAfter(0))?.title, 'Not an AWS account of the organization');
  });

  it('says where an ID goes if nothing is known of it', () => {
    assert.deepEqual(shownAt('"320198765432"'), {
      title: 'AWS account 320198765432',
      text: 'Its activity goes to the Lacework account "prod", because it is listed there.',
      rows: [],
    });
  });

  it('names all Lacework accounts that list an ID', () => {
    assert.equal(
      shownAt('"430219876543"')?.text,
      'Listed under "prod", "dev": which of these Lacework accounts receives it is undocumented.',
    );
  });

  it('names five of many Lacework accounts that list an ID', () => {
    const shown = (...names: string[]) => {
      const lists = names.map((name) => `"${name}": {"aws_accounts": ["430219876543"]}`).join();
      const many = new Mapping(`{"integration_mappings": {${lists}}}`);
      return hover(many, many.text.indexOf('4302'), noFacts)?.text.replace(/:.*/, '');
    };
    assert.equal(shown('a', 'b', 'c', 'd', 'e'), 'Listed under "a", "b", "c", "d", "e"');
    assert.equal(shown('a', 'b', 'c', 'd', 'e', 'f'), 'Listed under "a", "b", "c", "d", "e" and 1 more');
  });

  it('says nothing of a number, and no blank name', () => {
    const odd = new Mapping(
      '{"integration_mappings": {" ": {"aws_accounts": ["320198765432", 430219876543]}}}',
    );
    const shown = (id: string) => hover(odd, odd.text.indexOf(id) + 2, noFacts)?.text;
    assert.equal(shown('320198765432'), 'It is listed under a Lacework account without a name.');
    assert.equal(shown('430219876543'), undefined);
  });

  it('says how old a stale inventory is', () => {
    assert.deepEqual(
      shownAt('"320198765432"', factsAfter(7))?.rows.at(-1),
      'E-mail: payments-prod@acme.example',
    );
    assert.deepEqual(shownAt('"320198765432"', factsAfter(8))?.rows.at(-1), 'As pulled from AWS: 8 days ago');
  });

  it('counts what a Lacework account receives, by organizational unit', () => {
    assert.deepEqual(shownAt('"prod"', factsAfter(0)), {
      title: 'Lacework account "prod"',
      text: 'Receives the activity of 3 AWS accounts listed here.',
      rows: ['Organizational units: Workloads/Prod (2), not in the organization (1)'],
    });
    assert.deepEqual(shownAt('"dev"')?.rows, []);
  });

  it('says of the default account what is not listed, too', () => {
    assert.deepEqual(shownAt('"acme"'), {
      title: 'Default Lacework account "acme"',
      text: 'Receives the activity of every AWS account that is not listed.',
      rows: [],
    });
    const mapping = new Mapping(
      text.replace('"x"', '""').replace('"dev"', '"ACME"').replace('"acme"', '"Acme"'),
    );
    for (const part of ['"Acme"', '"ACME"']) {
      const found = hover(mapping, mapping.text.indexOf(part), factsAfter(0));
      assert.match(found?.title ?? '', /^Default Lacework account "acme"$/i);
      assert.equal(
        found?.text,
        'Receives the activity of 2 AWS accounts listed here, and of every AWS account that is not listed: 2 active AWS accounts now.',
      );
      assert.deepEqual(found.rows, [
        ['Organizational units of those listed', 'Workloads/Prod (1), Sandbox (1)'],
        ['Organizational units of those not listed', 'Root (1), Sandbox (1)'],
      ]);
    }
  });

  it('explains each key of the format, required or not, with a link', () => {
    for (const [key, title] of [
      ['defaultLaceworkAccountAws', 'Default Lacework account (required)'],
      ['integration_mappings', 'Integration mappings (required)'],
      ['aws_accounts', 'AWS accounts (required)'],
    ] as const) {
      const found = hover(new Mapping(text), text.indexOf(`"${key}"`), noFacts);
      assert.equal(found?.title, title);
      assert.match(found.link?.url ?? '', /^https:\/\/docs\./);
      assert.equal(text.slice(found.span.start, found.span.end), `"${key}"`);
    }
  });

  it('says nothing between values, of blank names and of keys that are not of the format', () => {
    const other =
      '{ "other": 1, "defaultLaceworkAccountAws": " ", "integration_mappings": { "": { "x": [] } } }';
    const at = (part: string) => hover(new Mapping(other), other.indexOf(part), noFacts)?.title;
    assert.deepEqual(['"other', '1', '" "', '""', '"x"', ' }'].map(at), Array(6).fill(undefined));
  });

  it('says nothing of what is no ID', () => {
    assert.equal(shownAt('"x"'), undefined);
  });
});
