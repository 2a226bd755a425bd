import fc from 'fast-check';
import {
  AwsInventory,
  awsAccountStates,
  type AwsAccount,
  type OrganizationalUnit,
} from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';

const root = 'r-a1b2';
const unitIds = ['ou-a1b2-workload', 'ou-a1b2-prod0001', 'ou-a1b2-dev00001'];

/** IDs of which some differ in a digit or two. */
const poolOfIds = [
  ...['210987654321', '210987654312', '320198765432', '320198765433', '430219876543', '540321987654'],
  ...['650432198765', '760543219876', '123456789012', '434813966438', '012345098765', '987650123456'],
];

const anyName = fc.oneof(
  fc.constantFrom('payments-prod', 'Payments-Prod', 'Log Archive', 'audit', ' ', '', '__proto__'),
  fc.constantFrom('AKIAIOSFODNN7EXAMPLE', '\u202Eevil\u2066', 'a\nb\r\n\u2028c', '\uD800', '" is fine. "'),
  fc.string({ unit: 'binary', maxLength: 150 }),
);

function unitsNamed([workloads = '', prod = '', dev = '']: readonly string[]): OrganizationalUnit[] {
  const [first = '', ...inner] = unitIds;
  return [
    { id: root, name: 'Root' },
    { id: first, name: workloads, parentId: root },
    ...inner.map((id, i) => ({ id, name: [prod, dev][i] ?? '', parentId: first })),
  ];
}

const account = fc.record({
  name: anyName,
  email: fc.constantFrom('aws@acme.example', 'b@acme.example'),
  state: fc.oneof(
    { weight: 3, arbitrary: fc.constant('ACTIVE' as const) },
    fc.constantFrom(...awsAccountStates),
  ),
  parentId: fc.constantFrom(root, ...unitIds),
});

/** What is known of organizations of up to twelve AWS accounts, with names that nobody would choose. */
export const knownFacts: fc.Arbitrary<Facts> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...poolOfIds)),
    accounts: fc.array(account, { minLength: poolOfIds.length, maxLength: poolOfIds.length }),
    unitNames: fc.array(anyName, { minLength: 3, maxLength: 3 }),
    isPartial: fc.boolean(),
    daysOld: fc.integer({ min: 0, max: 5000 }),
  })
  .map(({ ids, accounts, unitNames, isPartial, daysOld }) => ({
    ...noFacts,
    awsInventory: {
      isKnown: true,
      daysOld,
      isStale: daysOld > 7,
      value: new AwsInventory({
        organization: { id: 'o-a1b2c3d4e5', managementAccountId: ids[0] ?? '' },
        pulledAt: '2026-03-01T10:00:00.000Z',
        accounts: ids.flatMap((id, i): AwsAccount[] => {
          const known = accounts[i];
          return known === undefined ? [] : [{ id, ...known }];
        }),
        organizationalUnits: unitsNamed(unitNames),
        ...(isPartial && { organizationalUnitsMissing: 'ListRoots was denied.' }),
      }),
    },
  }));

const item = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...poolOfIds) },
  fc.constantFrom('21098765432', '2109876543211', '2109-8765-4321', '3201987654', '109876543212'),
  fc.constantFrom('payments-prod', 'aws@acme.example', 'audit', root, ...unitIds, 'o-a1b2c3d4e5'),
  fc.constantFrom('arn:aws:iam::210987654321:root', '210987654321, 320198765432', ''),
);
const laceworkAccount = fc.constantFrom('acme-prod', 'Acme-Prod', 'acme-dev', 'acme-main', '__proto__', ' ');

/** Mapping files, most of them with mistakes, in several layouts. */
export const mappingTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(laceworkAccount, anyName),
    fc.array(fc.tuple(laceworkAccount, fc.array(item, { maxLength: 8 })), { maxLength: 3 }),
    fc.constantFrom(undefined, 2, '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '', '', '}', ' // why', '/*'),
  )
  .map(([byDefault, entries, indent, lineBreak, end]) => {
    const members = entries.map(
      ([name, aws_accounts]) => `${JSON.stringify(name)}:${JSON.stringify({ aws_accounts }, null, indent)}`,
    );
    const text = `{"defaultLaceworkAccountAws":${JSON.stringify(byDefault)},\n"integration_mappings":{${members.join(',\n')}}}${end}`;
    return text.replaceAll('\n', lineBreak);
  });
