import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import fc from 'fast-check';
import { sampleAwsAccountIds } from '../../../server/src/core/mapping/wellKnownAwsAccounts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';

const schemaPath = resolve(__dirname, '../../../schemas/account-mapping.schema.json');
const runs = { numRuns: 200 };

const awsAccountId = fc.bigInt({ min: 0n, max: 999_999_999_999n }).map((n) => n.toString().padStart(12, '0'));
/** Names that are not known to be none: no identifiers (`r-a1b2`), URLs, white space or letters beyond ASCII. */
const laceworkAccountName = fc.oneof(
  fc.stringMatching(/^[a-z]{3}[a-z0-9-]{0,18}$/),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'acme.prod', 'ACME_PROD'),
  fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('aZ0-_.~!#$%&()*+,;<=>?@[]^`{|}\\"\'')) }),
);
const indent = fc.constantFrom(undefined, 1, 2, 4, '\t');
const lineBreak = fc.constantFrom('\n', '\r\n');

/** What `JSON.parse` gives: own properties only, so that `__proto__` is a key like any other. */
function objectOf(members: readonly (readonly [string, unknown])[]): unknown {
  return JSON.parse(
    `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
  );
}

const validMapping = fc
  .record({
    defaultAccount: laceworkAccountName,
    names: fc.uniqueArray(laceworkAccountName, { minLength: 2, selector: (name) => name.toLowerCase() }),
    ids: fc.uniqueArray(
      awsAccountId.filter((id) => !sampleAwsAccountIds.has(id)),
      { minLength: 1, maxLength: 40 },
    ),
    isDefaultFirst: fc.boolean(),
  })
  .map(({ defaultAccount, names, ids, isDefaultFirst }) => {
    const others = names.filter((name) => name.toLowerCase() !== defaultAccount.toLowerCase());
    const used = others.slice(0, ids.length);
    const entries = used.map((name, i): [string, unknown] => [
      name,
      { aws_accounts: ids.filter((_, j) => j % used.length === i) },
    ]);
    const members: [string, unknown][] = [
      ['defaultLaceworkAccountAws', defaultAccount],
      ['integration_mappings', objectOf(entries)],
    ];
    return objectOf(isDefaultFirst ? members : members.reverse());
  });

describe('valid mappings', () => {
  it('give no problem', () => {
    fc.assert(
      fc.property(validMapping, indent, lineBreak, (mapping, space, eol) => {
        const text = JSON.stringify(mapping, null, space).replaceAll('\n', eol);
        assert.deepEqual(problemsIn(text), []);
      }),
      runs,
    );
  });
});

/** What a rule finds here is beyond a JSON schema. */
const beyondTheSchema = new Set([
  'duplicate-aws-account',
  'lacework-account-collision',
  'padded-lacework-account',
  'space-in-lacework-account',
  'lacework-account-url',
  'cluster-in-lacework-account',
  'identifier-as-lacework-account',
  'possible-identifier-as-lacework-account',
  'confusable-lacework-account',
  'sample-lacework-account',
  'redundant-default-entry',
  'sample-aws-account-id',
  'lacework-aws-account-id',
  'secret-in-mapping',
]);

const json = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1.5e300, '', 'acme', '210987654321'),
  fc.constant([]),
  fc.constant({}),
);

/** Now and then something else in the place of a sound value. */
function mostly<T>(sound: fc.Arbitrary<T>, ...others: fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 16, arbitrary: sound }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })));
}

/** An object with these members; now and then some are missing, or there is one more. */
function nearly(
  members: Record<string, fc.Arbitrary<unknown>>,
  extra: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  const present = fc.oneof(
    { weight: 12, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  );
  const listed = Object.entries(members).map(([key, value]) =>
    fc.tuple(present, value).map(([isPresent, v]): [string, unknown][] => (isPresent ? [[key, v]] : [])),
  );
  const unlisted = fc
    .tuple(present, extra, json)
    .map(([isAbsent, key, value]): [string, unknown][] => (isAbsent ? [] : [[key, value]]));
  return fc.tuple(unlisted, ...listed).map((parts) => objectOf(parts.flat()));
}

const otherKey = fc.constantFrom(
  '$schema',
  'comment',
  '__proto__',
  'constructor',
  'awsAccounts',
  'a/b~c',
  '',
  '0',
);

const item = mostly<unknown>(
  fc.oneof({ weight: 4, arbitrary: awsAccountId }, { weight: 1, arbitrary: fc.constant('210987654321') }),
  fc.constantFrom(
    '',
    '2109',
    '2109-8765-4321',
    ' 210987654321',
    '210987654321\n',
    '２１０９８７６５４３２１',
    '2109876543210',
    '21098765432',
    '210987654321,320198765432',
    'arn:aws:iam::210987654321:root',
    'ou-a1b2-c3d4e5f6',
    'acme-billing',
  ),
  fc.constantFrom('123456789012', '434813966438', null, 210987654321),
  json,
);
const list = mostly<unknown>(fc.array(item, { minLength: 1, maxLength: 3 }), json);
const entry = mostly<unknown>(
  nearly({ aws_accounts: list }, otherKey),
  fc.record({ awsAccounts: list }),
  json,
);
const name = mostly(
  fc.constantFrom('acme-prod', 'ACME-PROD', 'acme-dev', 'acme-test', '__proto__', 'toString', 'a/b~c', '0'),
  fc.constant('AKIAIOSFODNN7EXAMPLE'),
  fc.constantFrom('', ' \t', '\u00a0'),
  fc.constantFrom(
    'acme-main',
    'acme-prod ',
    'acme prod',
    'acme.fra',
    'r-a1b2',
    'r-abcd',
    'acme\u2013dev',
    'lw_account_1',
  ),
);
const entries = fc
  .uniqueArray(fc.tuple(name, entry), { minLength: 1, maxLength: 3, selector: ([key]) => key })
  .map(objectOf);
const otherToolMapping = fc.constantFrom<unknown>(
  { default_lacework_account: 'acme', mapping: [{ lacework_account: 'acme-prod', aws_accounts: [] }] },
  {
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: { lacework_account: 'acme-prod', aws_accounts: [] },
  },
  [{ Mapping: [{ LaceworkAccount: 'acme-prod', AwsAccounts: ['210987654321'] }] }],
);
const nearMapping = mostly<unknown>(
  nearly(
    {
      defaultLaceworkAccountAws: mostly(
        fc.constantFrom('acme-main', '__proto__'),
        fc.constantFrom('', ' \n'),
        json,
      ),
      integration_mappings: mostly<unknown>(entries, json),
    },
    otherKey,
  ),
  json,
  otherToolMapping,
);

describe('rules and the published schema', () => {
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(schemaPath, 'utf8')));

  it('reject the same mappings', () => {
    const verdicts = { accepted: 0, rejected: 0 };
    const found = new Set<string>();
    fc.assert(
      fc.property(nearMapping, indent, (mapping, space) => {
        const isAccepted = validate(mapping);
        const problems = problemsIn(JSON.stringify(mapping, null, space));
        const isCollision = problems.includes('lacework-account-collision');
        const comparable = problems.filter((id) => !beyondTheSchema.has(id));
        verdicts[isAccepted ? 'accepted' : 'rejected']++;
        problems.forEach((id) => found.add(id));

        if (!isAccepted) {
          assert.notEqual(comparable.length, 0, 'the schema rejects what the rules accept');
        } else if (isCollision) {
          // An ID under two names that differ in case is a repetition, which only a rule can see.
          assert.deepEqual(
            new Set([...comparable, 'repeated-aws-account']),
            new Set(['repeated-aws-account']),
          );
        } else {
          assert.deepEqual(comparable, [], 'the rules reject what the schema accepts');
        }
        const isOtherFormat = problems.includes('other-tool-format');
        const families = isOtherFormat ? [['other-tool-format']] : (validate.errors ?? []).map(rulesFor);
        for (const family of families.filter(({ length }) => length > 0)) {
          assert.ok(
            family.some((id) => comparable.includes(id)),
            `one of ${family.join()} says it`,
          );
        }
        const explained = new Set(['repeated-aws-account', ...families.flat()]);
        assert.deepEqual(
          comparable.filter((id) => !explained.has(id)),
          [],
          'a rule finds what the schema does not',
        );
      }),
      { numRuns: 1500 },
    );
    // The property holds nothing together unless both verdicts and all rules come up.
    assert.ok(verdicts.accepted > 100 && verdicts.rejected > 100, JSON.stringify(verdicts));
    assert.deepEqual([...found].sort(), expressible.concat([...beyondTheSchema]).sort());
  });
});

/** Each says in its own words that an item is no AWS account ID. */
const aboutEntries = [
  'malformed-aws-account-id',
  'several-aws-account-ids',
  'arn-as-aws-account-id',
  'organizational-unit-id',
  'account-name-as-id',
  'empty-aws-account-entry',
  'numeric-aws-account-id',
];

const expressible = [
  'other-tool-format',
  'missing-default-account',
  'missing-integration-mappings',
  'missing-aws-accounts',
  'misspelt-key',
  'wrong-type',
  'unknown-key',
  'empty-integration-mappings',
  'empty-aws-accounts',
  'blank-lacework-account',
  ...aboutEntries,
  'repeated-aws-account',
];

/** Which rules may word a schema error. Repeated items are left out: malformed ones belong to another rule. */
function rulesFor({ keyword, instancePath, params }: ErrorObject): string[] {
  const isItem = instancePath.split('/').length === 5;
  switch (keyword) {
    case 'required':
      return [
        {
          defaultLaceworkAccountAws: 'missing-default-account',
          integration_mappings: 'missing-integration-mappings',
          aws_accounts: 'missing-aws-accounts',
        }[String(params.missingProperty)] ?? 'none',
        'misspelt-key',
      ];
    case 'type':
      return ['wrong-type', ...(isItem ? aboutEntries : [])];
    case 'additionalProperties':
      return ['unknown-key', 'misspelt-key'];
    case 'minProperties':
      return ['empty-integration-mappings'];
    case 'minItems':
      return ['empty-aws-accounts'];
    case 'pattern':
      return isItem ? aboutEntries : ['blank-lacework-account'];
    case 'propertyNames':
    case 'uniqueItems':
      return [];
    default:
      return [`no rule for ${keyword}`];
  }
}

function problemsIn(text: string): string[] {
  return runRules(new Mapping(text)).map(({ rule }) => rule.id);
}
