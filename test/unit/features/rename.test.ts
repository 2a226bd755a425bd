import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { renameableAt, renameEdits } from '../../../server/src/core/features/rename';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';
import { anywhere, mappingTexts, placeIn, routesOf } from './randomMappings';

const text = `{
  "defaultLaceworkAccountAws": "Acme",
  "integration_mappings": {
    "acme": { "aws_accounts": ["210987654321"] },
    "dev": { "aws_accounts": ["320198765432"] },
    "https://stage.lacework.net": { "aws_accounts": [] }
  }
}`;

/** The text after a rename, or the refusal. */
function renamed(at: string, newName: string, of = text): string {
  const result = renameEdits(new Mapping(of), of.indexOf(at) + 1, newName);
  return 'refusal' in result ? result.refusal : applyEdits(of, result);
}

describe('renameEdits', () => {
  it('renames the default account and its entry together, from either', () => {
    const expected = text.replace('"Acme"', '"main"').replace('"acme"', '"main"');
    assert.equal(renamed('"Acme"', 'main'), expected);
    assert.equal(renamed('"acme"', ' main '), expected);
    assert.equal(renamed('"dev"', 'develop'), text.replace('"dev"', '"develop"'));
  });

  it('changes the case of a name, and leaves what has it already', () => {
    assert.equal(renamed('"acme"', 'Acme'), text.replace('"acme"', '"Acme"'));
    assert.deepEqual(renameEdits(new Mapping(text), text.indexOf('"dev"'), 'dev'), []);
  });

  it('escapes what JSON has to have escaped', () => {
    const name = 'a "b"\\\u2028\n';
    const result = renamed('"dev"', `${name}.`);
    assert.ok(`${name}.` in (JSON.parse(result) as { integration_mappings: object }).integration_mappings);
  });

  it('refuses the name of another Lacework account, ignoring case, and what is one by another spelling', () => {
    assert.equal(
      renamed('"dev"', 'ACME'),
      '"Acme" is another Lacework account of this file already, and names ignore case. Choose another name.',
    );
    assert.match(renamed('"Acme"', 'Dev'), /^"dev" is another/);
    assert.match(renamed('"dev"', 'stage'), /^"https:.* is another/);
  });

  it('refuses a blank name', () => {
    for (const blank of ['', '  ', '\t\n']) {
      assert.match(renamed('"dev"', blank), /needs a name/);
    }
  });

  it('refuses where no Lacework account is named', () => {
    for (const at of ['"aws_accounts"', '"210987654321"', '"defaultLacework', '\n}']) {
      assert.match(renamed(at, 'main'), /^Only a Lacework account/, at);
    }
    assert.ok('refusal' in renameableAt(new Mapping(text), 0));
  });

  it('refuses in a file that may be misread, and not for what is harmless', () => {
    assert.match(renamed('"dev"', 'main', text.replace('"Acme"', '"Acme')), /^"dev" may be named in places/);
    const comment = text.replace('{', '{ // a comment');
    assert.equal(renamed('"dev"', 'main', comment), comment.replace('"dev"', '"main"'));
  });

  it('refuses in the shape of another tool, whose entries it would leave', () => {
    const foreign =
      '{"defaultLaceworkAccountAws": "acme", "mapping": [{"lacework_account": "acme", "aws_accounts": ["210987654321"]}]}';
    assert.match(renamed('"acme"', 'main', foreign), /^"acme" may be named in places/);
  });

  it('renames what the editor was told can be renamed, and keeps every route', () => {
    let count = 0;
    fc.assert(
      fc.property(mappingTexts, anywhere, fc.string(), (given, where, newName) => {
        const mapping = new Mapping(given);
        const offset = placeIn(given, where);
        const begin = renameableAt(mapping, offset);
        const edits = renameEdits(mapping, offset, newName);
        if ('refusal' in begin) {
          assert.deepEqual(edits, begin);
          return;
        }
        assert.equal(JSON.parse(`"${given.slice(begin.span.start, begin.span.end)}"`), begin.name);
        if (!('refusal' in edits)) {
          count++;
          const from = ` → ${begin.name.toLowerCase()}`;
          const to = ` → ${newName.trim().toLowerCase()}`;
          const expected = routesOf(given).map((route) =>
            route.endsWith(from) ? route.slice(0, -from.length) + to : route,
          );
          assert.deepEqual(routesOf(applyEdits(given, edits)), expected.sort());
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(count > 50, String(count));
  });
});
