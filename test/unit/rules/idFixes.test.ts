import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { fixAll } from '../../../server/src/core/rules/fixAll';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

const id = '210987654321';

/** Items of an `aws_accounts` list as people write them. */
const item = fc.oneof(
  fc.constantFrom(
    '"320198765432"',
    `"${id}"`,
    '"2109-8765-4321"',
    '" 430219876543"',
    '"２１０９８７６５４３２１"',
    '"2.10987654321E+11"',
    '"98765432101"',
    '"210987654321, 320198765432"',
    '"210987654321;98765432101"',
    '"210987654321 (prod) 320198765432"',
    '"arn:aws:iam::210987654321:root"',
    '"arn:aws:sqs:eu-central-1:210987654321:trail"',
    '"ou-a1b2-c3d4e5f6"',
    '"acme-billing"',
    '""',
    '" "',
    '"\\u0000"',
    'null',
    id,
    '012345098765',
    '2109-8765-4321',
    '2.10987654321e11',
    '98765432101',
    '-1',
    'true',
    '{}',
    'acme',
    "'210987654321'",
    '/* note */ "540321987654"',
  ),
  fc.string().map((text) => JSON.stringify(text)),
  fc.stringMatching(/^[-0-9,; .eE]{1,40}$/).map((text) => JSON.stringify(text)),
);
const separator = fc.constantFrom(',', ', ', ',\n      ', ',\r\n\t', ' ,', ',,', ' ');
const list = fc
  .array(fc.tuple(item, separator), { maxLength: 6 })
  .map((items) => `[${items.map(([text, end], i) => text + (i < items.length - 1 ? end : '')).join('')}]`);
const mapping = fc
  .tuple(list, list)
  .map(
    ([first, second]) =>
      `{"defaultLaceworkAccountAws":"acme-main","integration_mappings":{"acme-prod":{"aws_accounts":${first}},"acme-dev":{ "aws_accounts": ${second} }}}`,
  );

describe('fixes of entries', () => {
  it('mend twice what they mend once, and leave no certain fix', () => {
    fc.assert(
      fc.property(mapping, (text) => {
        const mended = applyEdits(text, fixAll(text));
        assert.deepEqual(fixAll(mended), []);
        const left = runRules(new Mapping(mended)).filter(({ fix }) => fix?.() !== undefined);
        assert.deepEqual(left, []);
      }),
      { numRuns: 500 },
    );
  });

  it('offer suggestions that do not overlap and change something', () => {
    fc.assert(
      fc.property(mapping, (text) => {
        for (const { suggestions } of runRules(new Mapping(text))) {
          for (const { edits } of suggestions?.() ?? []) {
            const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
            inOrder.forEach(({ span }, i) => assert.ok(span.start >= (inOrder[i - 1]?.span.end ?? 0)));
            assert.notEqual(applyEdits(text, edits), text);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keep a repeated ID under the Lacework account that is chosen', () => {
    const list = (...ids: string[]) => JSON.stringify({ aws_accounts: ids });
    const text = `{"defaultLaceworkAccountAws":"acme-main","integration_mappings":{"acme-prod":${list(id, id)},"acme-dev":${list('320198765432', id, id)},"ACME-PROD":${list(id)}}}`;
    const problem = runRules(new Mapping(text)).find(({ rule }) => rule.id === 'duplicate-aws-account');
    const offered = problem?.suggestions?.() ?? [];
    assert.deepEqual(
      offered.map(({ title, edits }) => [title, applyEdits(text, edits)]),
      [
        ['Keep it under "acme-prod" only', text.replace(`,"${id}","${id}"]`, ']')],
        ['Keep it under "acme-dev" only', text.replace(`["${id}","${id}"]`, '[]').replace(`["${id}"]`, '[]')],
      ],
    );
  });

  it('offer at most ten Lacework accounts to keep an ID under', () => {
    const entries = Array.from({ length: 12 }, (_, i) => `"acme-${i}":{"aws_accounts":["${id}"]}`);
    const text = `{"defaultLaceworkAccountAws":"acme-main","integration_mappings":{${entries.join()}}}`;
    const [problem] = runRules(new Mapping(text));
    assert.equal(problem?.rule.id, 'duplicate-aws-account');
    assert.equal(problem.suggestions?.().length, 10);
  });
});

describe('secrets', () => {
  it('stand in no message, title or related place, whatever is wrong with the file', () => {
    const secrets = ['AKIAIOSFODNN7EXAMPLE', `ACME_${'0123456789ABCDEF'.repeat(3)}`, `_${'0a1b'.repeat(8)}`];
    const places = [
      '"$"',
      '$',
      "'$'",
      '"$\\u0001',
      '"$": 1',
      '// $',
      '["$"]',
      '{"$": "$"}',
      '"arn:$"',
      '"$@x"',
    ];
    const secret = fc.constantFrom(...secrets);
    const place = fc.constantFrom(...places);
    fc.assert(
      fc.property(secret, fc.array(place, { minLength: 3, maxLength: 3 }), (hidden, [a, b, c]) => {
        const text = `{"defaultLaceworkAccountAws": ${a ?? ''},\n"integration_mappings": {"$": {"aws_accounts": [${b ?? ''},\n${c ?? ''}\n]}}}`;
        const problems = runRules(new Mapping(text.replaceAll('$', hidden)));
        assert.ok(problems.some(({ rule }) => rule.id === 'secret-in-mapping'));
        for (const { message, related = [], fix, suggestions } of problems) {
          const titles = [fix?.(), ...(suggestions?.() ?? [])].map((offered) => offered?.title ?? '');
          for (const words of [message, ...related.map((other) => other.message), ...titles]) {
            assert.ok(!words.includes(hidden.slice(0, 12)), words);
          }
        }
      }),
    );
  });
});
