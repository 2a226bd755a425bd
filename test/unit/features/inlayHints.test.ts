import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { inlayHints, routeHints } from '../../../server/src/core/features/inlayHints';
import type { AwsAccount } from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';
import { mappingTexts } from './randomMappings';

/** The text with the hints in it, each in angle brackets; between the marks `«` and `»`, if it has them. */
function withHints(marked: string, facts: Facts = factsAfter(0), hintsOf = inlayHints): string {
  const text = marked.replace(/[«»]/g, '');
  const start = marked.includes('«') ? marked.indexOf('«') : 0;
  const end = marked.includes('»') ? marked.indexOf('»') - 1 : text.length;
  return hintsOf(new Mapping(text), { start, end }, facts).reduceRight(
    (shown, { offset, label }) => `${shown.slice(0, offset)}<${label}>${shown.slice(offset)}`,
    text,
  );
}

const withIds = (ids: string) => `{ "integration_mappings": { "dev": { "aws_accounts": [${ids}] } } }`;

/** The organization with one AWS account, whose ID is 210987654321. */
function factsWith(account: Partial<AwsAccount>, daysOld = 0): Facts {
  const accounts: AwsAccount[] = [{ id: '210987654321', name: 'tools', state: 'ACTIVE', ...account }];
  return factsAfter(daysOld, { ...sampleInventory, accounts });
}

function labelOf(account: Partial<AwsAccount>, daysOld = 0): string | undefined {
  const text = withIds('"210987654321"');
  const facts = factsWith(account, daysOld);
  return inlayHints(new Mapping(text), { start: 0, end: text.length }, facts)[0]?.label;
}

describe('inlayHints', () => {
  it('name AWS accounts behind their IDs, and say the state of those that are not active', () => {
    assert.equal(
      withHints(withIds('\n"320198765432",\n"650432198765"\n')),
      withIds('\n"320198765432"<payments-prod>,\n"650432198765"<sandbox-old · suspended>\n'),
    );
  });

  it('say what is not in the organization', () => {
    assert.equal(withHints(withIds('"320198765423"')), withIds('"320198765423"<not in the organization>'));
  });

  it('say where AWS accounts go, in place of lenses', () => {
    const ids = '"320198765432", "650432198765"';
    assert.equal(
      withHints(withIds(ids), undefined, routeHints),
      withIds('"320198765432"<→ dev · payments-prod>, "650432198765"<→ dev · sandbox-old · suspended>'),
    );
    assert.equal(
      withHints(withIds(ids), noFacts, routeHints),
      withIds('"320198765432"<→ dev>, "650432198765"<→ dev>'),
    );
    const twice = (hint: string) =>
      `{ "integration_mappings": { "dev": { "aws_accounts": ["320198765432"${hint}] }, "prod": { "aws_accounts": ["320198765432"${hint}] }, " ": { "aws_accounts": ["210987654321"] } } }`;
    assert.equal(withHints(twice(''), noFacts, routeHints), twice('<→ dev or prod: listed twice>'));
  });

  it('guess nothing where the organization is not known', () => {
    assert.equal(withHints(withIds('"320198765432"'), noFacts), withIds('"320198765432"'));
  });

  it('name the age of what is not so sure any more', () => {
    const ids = '"320198765432", "650432198765", "320198765423"';
    assert.equal(
      withHints(withIds(ids), factsAfter(9)),
      withIds(
        '"320198765432"<payments-prod>, "650432198765"<sandbox-old · suspended as pulled 9 days ago>, "320198765423"<not in the organization as pulled 9 days ago>',
      ),
    );
  });

  it('stand behind each ID of a line, and behind each place of an ID', () => {
    assert.equal(
      withHints(withIds('"430219876543","320198765432", "430219876543"')),
      withIds('"430219876543"<search-prod>,"320198765432"<payments-prod>, "430219876543"<search-prod>'),
    );
  });

  it('leave out what is no AWS account ID', () => {
    const ids = '"32019876543", "", 320198765432, "320198765432 ", ["320198765432"], "payments-prod"';
    assert.equal(withHints(withIds(ids)), withIds(ids));
  });

  it('come for a range alone, with the IDs that end at its edges', () => {
    const ids = '"320198765432"«,\n"430219876543"»,\n"540321987654"';
    assert.equal(
      withHints(withIds(ids)),
      withIds('"320198765432"<payments-prod>,\n"430219876543"<search-prod>,\n"540321987654"'),
    );
    assert.equal(withHints(withIds('"32«0198»765432"')), withIds('"320198765432"'));
  });

  it('come for a broken text as far as it can be read', () => {
    const broken = '{ "integration_mappings": { "dev": { "aws_accounts": ["320198765432" "650432198765, ';
    assert.equal(
      withHints(broken),
      '{ "integration_mappings": { "dev": { "aws_accounts": ["320198765432"<payments-prod> "650432198765<sandbox-old · suspended>, ',
    );
  });

  it('are short, on one line and without what cannot be seen, and keep the state', () => {
    const long = 'x'.repeat(100);
    assert.equal(labelOf({ name: long }), `${'x'.repeat(42)}…`);
    assert.equal(labelOf({ name: long, state: 'CLOSED' }), `${'x'.repeat(33)}… · closed`);
    const old = labelOf({ name: long, state: 'PENDING_ACTIVATION' }, 100);
    assert.equal(old, `${'x'.repeat(11)}… · pending activation as pulled 100 days ago`);
    assert.equal(labelOf({ name: 'a\nb\u202Ec' }), 'a\\u{A}b\\u{202E}c');
    assert.equal(labelOf({ name: `AKIA${'Q'.repeat(16)}` }), '<AWS access key ID>');
  });

  it('say the state alone of an AWS account without a name', () => {
    assert.equal(labelOf({ name: ' ' }), undefined);
    assert.equal(labelOf({ name: '', state: 'PENDING_CLOSURE' }), 'pending closure');
  });

  it('compare the entries of an ID once, however many there are', () => {
    class CountingMapping extends Mapping {
      asked = 0;
      override entriesOf(id: string) {
        this.asked++;
        return super.entriesOf(id);
      }
    }
    const accounts = Array.from(
      { length: 50 },
      (_, index) => `"n${index}":{"aws_accounts":["210987654321"]}`,
    );
    const text = `{"integration_mappings":{${accounts.join(',')}}}`;
    const mapping = new CountingMapping(text);
    const hints = routeHints(mapping, { start: 0, end: text.length }, noFacts);
    assert.deepEqual([hints.length, mapping.asked], [50, 1]);
  });

  it('of a range are those of the whole text that are in it', () => {
    const anywhere = fc.double({ min: 0, max: 1, noNaN: true });
    const cut = fc.oneof(fc.constant(1), anywhere);
    fc.assert(
      fc.property(mappingTexts, cut, anywhere, anywhere, (whole, length, from, to) => {
        const text = whole.slice(0, Math.ceil(length * whole.length));
        const mapping = new Mapping(text);
        const [start = 0, end = 0] = [from, to]
          .map((at) => Math.round(at * text.length))
          .sort((a, b) => a - b);
        const all = inlayHints(mapping, { start: 0, end: text.length }, factsAfter(0));
        assert.deepEqual(
          inlayHints(mapping, { start, end }, factsAfter(0)),
          all.filter(({ offset }) => start <= offset && offset <= end),
        );
      }),
    );
  });
});
