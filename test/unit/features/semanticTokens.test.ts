import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { semanticTokens, type SemanticToken } from '../../../server/src/core/features/semanticTokens';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';
import { mappingTexts } from './randomMappings';

function tokensOf(text: string, facts: Facts = noFacts): readonly SemanticToken[] {
  return semanticTokens(new Mapping(text), { start: 0, end: text.length }, facts);
}

/** Each token as the text it stands on and what it means. */
function shownTokens(text: string, facts?: Facts): string[] {
  return tokensOf(text, facts).map(
    ({ span, type, modifier }) =>
      `${text.slice(span.start, span.end)}: ${[type, ...(modifier === undefined ? [] : [modifier])].join('.')}`,
  );
}

const withDefault = (name: string, mappings: string) =>
  `{ "defaultLaceworkAccountAws": ${name}, "integration_mappings": { ${mappings} } }`;
const withIds = (ids: string) => `{ "integration_mappings": { "dev": { "aws_accounts": [${ids}] } } }`;

describe('semanticTokens', () => {
  it('tell the default account in both of its places, ignoring case, from other Lacework accounts', () => {
    assert.deepEqual(shownTokens(withDefault('"acme"', '"dev": {}, "ACME": {}')), [
      'acme: laceworkAccount.defaultAccount',
      'dev: laceworkAccount',
      'ACME: laceworkAccount.defaultAccount',
    ]);
  });

  it('come in file order, wherever the default account stands', () => {
    const text = '{ "integration_mappings": { "dev": {} }, "defaultLaceworkAccountAws": "acme" }';
    assert.deepEqual(shownTokens(text), ['dev: laceworkAccount', 'acme: laceworkAccount.defaultAccount']);
  });

  it('tell which AWS accounts are not in the organization, or not active', () => {
    assert.deepEqual(shownTokens(withIds('"320198765432", "320198765423", "650432198765"'), factsAfter(0)), [
      'dev: laceworkAccount',
      '320198765432: awsAccount',
      '320198765423: awsAccount.notInOrganization',
      '650432198765: awsAccount.inactive',
    ]);
  });

  it('take an AWS account that is not activated yet for any other', () => {
    const accounts = sampleInventory.accounts.map((each) => ({
      ...each,
      state: 'PENDING_ACTIVATION' as const,
    }));
    const facts = factsAfter(0, { ...sampleInventory, accounts });
    assert.deepEqual(shownTokens(withIds('"320198765432"'), facts).slice(1), ['320198765432: awsAccount']);
  });

  it('guess nothing where the organization is not known', () => {
    assert.deepEqual(shownTokens(withIds('"320198765423", "650432198765"')), [
      'dev: laceworkAccount',
      '320198765423: awsAccount',
      '650432198765: awsAccount',
    ]);
  });

  it('leave out what is no AWS account ID, and names that are blank', () => {
    assert.deepEqual(shownTokens(withIds('"32019876543", "", 320198765432, ["320198765432"], "dev"')), [
      'dev: laceworkAccount',
    ]);
    assert.deepEqual(shownTokens(withDefault('" "', '"": {}, " ": {}')), []);
    assert.deepEqual(shownTokens(withDefault('["acme"]', '"acme": {}')), ['acme: laceworkAccount']);
  });

  it('stand on the text as it is written, with its escapes', () => {
    assert.deepEqual(shownTokens(withDefault('"\\u0061cme"', '"acme😀": {}, "acme": {}')), [
      '\\u0061cme: laceworkAccount.defaultAccount',
      'acme😀: laceworkAccount',
      'acme: laceworkAccount.defaultAccount',
    ]);
  });

  it('leave out a name of which it is not certain where it ends', () => {
    const broken = '{ "defaultLaceworkAccountAws": "acme main, \n"integration_mappings": { "dev": {} } }';
    assert.deepEqual(shownTokens(broken), ['dev: laceworkAccount']);
    assert.deepEqual(shownTokens('{ "defaultLaceworkAccountAws": "acme'), [
      'acme: laceworkAccount.defaultAccount',
    ]);
    assert.deepEqual(shownTokens('{ "integration_mappings": { "dev": { "aws_accounts": ["320198765432'), [
      'dev: laceworkAccount',
      '320198765432: awsAccount',
    ]);
  });

  /** Mapping files, cut and with pieces of structure put in anywhere. */
  const brokenTexts = fc
    .tuple(
      mappingTexts,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', '\n', '}', '{', '[', ']', ',', ':', '\\', "'"))),
      fc.nat(),
    )
    .map(([whole, pieces, cut]) => {
      const text = pieces.reduce((broken, [where, piece]) => {
        const at = where % (broken.length + 1);
        return broken.slice(0, at) + piece + broken.slice(at);
      }, whole);
      return cut % 2 === 0 ? text : text.slice(0, cut % (text.length + 1));
    });

  it('never overlap, are never empty and never go over a line, whatever the text', () => {
    fc.assert(
      fc.property(brokenTexts, (text) => {
        let last = 0;
        for (const { span } of tokensOf(text, factsAfter(0))) {
          assert.ok(last <= span.start && span.start < span.end && span.end <= text.length, text);
          assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
          last = span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of a range are those of the whole text that touch it', () => {
    fc.assert(
      fc.property(brokenTexts, fc.nat(), fc.nat(), (text, from, to) => {
        const [start = 0, end = 0] = [from, to].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
        const all = tokensOf(text, factsAfter(0));
        const found = semanticTokens(new Mapping(text), { start, end }, factsAfter(0));
        const inside = all.filter(({ span }) => start <= span.end && span.start <= end);
        const spans = new Set(found.map((token) => JSON.stringify(token)));
        for (const token of inside) {
          assert.ok(spans.has(JSON.stringify(token)), text);
        }
        // The quotes around a token count as its place, and the name of an entry comes with any part of it.
        assert.ok(found.length <= inside.length + 3);
      }),
      { numRuns: 1000 },
    );
  });
});
