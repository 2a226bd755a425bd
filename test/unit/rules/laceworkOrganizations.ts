import fc from 'fast-check';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { LaceworkAccounts } from '../../../server/src/core/facts/laceworkAccounts';
import { foldLaceworkAccountName } from '../../../server/src/core/mapping/laceworkAccountName';

/** Names of which some differ in a letter or two, some are wrong by themselves, and some nobody would choose. */
const anyName = fc.oneof(
  fc.constantFrom('acme-main', 'ACME-MAIN', 'acme-prod', 'Acme-Prod', 'acme-prdo', 'acme-dev', 'ACME-DEVS'),
  fc.constantFrom('acme-mian', 'globex', 'ou-prod-frankfurt', '__proto__', 'constructor', 'eu', 'us'),
  fc.constantFrom(' acme-dev', 'acme dev', 'acme.fra', 'lw_account_1', 'https://acme.lacework.net', ' '),
  fc.constantFrom('AKIAIOSFODNN7EXAMPLE', '\u202Eevil\u2066', 'a\nb\r\n\u2028c', '\uD800', '" is fine. "'),
  fc.string({ unit: 'binary', maxLength: 150 }),
);

/** What is known of a Lacework organization. */
export const knownLacework: fc.Arbitrary<Facts> = fc
  .record({
    names: fc.uniqueArray(
      anyName.filter((name) => name.trim() !== ''),
      { selector: foldLaceworkAccountName, maxLength: 12 },
    ),
    enabled: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    isComplete: fc.boolean(),
    daysOld: fc.integer({ min: 0, max: 5000 }),
  })
  .map(({ names, enabled, isComplete, daysOld }) => ({
    ...noFacts,
    laceworkAccounts: {
      isKnown: true,
      daysOld,
      isStale: daysOld > 7,
      value: new LaceworkAccounts({
        organization: 'acme',
        fetchedAt: '2026-03-01T10:00:00.000Z',
        isComplete,
        accounts: names.map((name, i) => ({ name, isEnabled: enabled[i] ?? true })),
      }),
    },
  }));

/** Mapping files with such names, some of them not JSON. */
export const namedMappings: fc.Arbitrary<string> = fc
  .tuple(
    anyName,
    fc.array(anyName, { maxLength: 5 }),
    fc.constantFrom(undefined, 2),
    fc.constantFrom('', '', '', '}', ' // why', '"'),
  )
  .map(([byDefault, names, indent, end]) => {
    const members = names.map((name) => `${JSON.stringify(name)}: {"aws_accounts": ["210987654321"]}`);
    const separator = indent === undefined ? ', ' : ',\n  ';
    return `{"defaultLaceworkAccountAws": ${JSON.stringify(byDefault)}, "integration_mappings": {${members.join(separator)}}}${end}`;
  });
