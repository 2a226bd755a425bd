import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { awsAccountFaults } from '../../../server/src/core/integration/awsAccountFaults';
import { awsAccountIdFaults } from '../../../server/src/core/integration/awsAccountIdFaults';
import { externalIdFaults } from '../../../server/src/core/integration/externalIdFaults';
import type { FieldFault } from '../../../server/src/core/integration/fieldFault';
import { integrationNameFaults } from '../../../server/src/core/integration/integrationNameFaults';
import { laceworkAccountFaults } from '../../../server/src/core/integration/laceworkAccountFaults';
import { mended } from '../../../server/src/core/integration/mended';
import { queueUrlFaults } from '../../../server/src/core/integration/queueUrlFaults';
import { roleArnFaults } from '../../../server/src/core/integration/roleArnFaults';
import { roleNameFaults } from '../../../server/src/core/integration/roleNameFaults';
import { externalIdRows } from './externalIdRows';
import { externalId, id, queue, role, roleArn } from './faultRow';
import { queueRows } from './queueRows';
import { roleRows } from './roleRows';

const rows = [...externalIdRows, ...roleRows, ...queueRows];

describe('the values of an integration', () => {
  for (const { name, faults, expected, fix } of rows) {
    it(name, () => {
      assert.deepEqual(
        faults.map(({ severity }) => severity),
        expected.map(([severity]) => severity),
        JSON.stringify(faults),
      );
      expected.forEach(([, message], index) => {
        assert.match(faults[index]?.message ?? '', message);
      });
      const last = faults.flatMap((fault) => fault.fix ?? []).at(-1);
      assert.equal(last && `${last.isCertain ? '' : '~'}${last.value}`, fix);
    });
  }

  it('are each covered by a row from 70 to 95b', () => {
    const numbers = new Set(rows.map(({ name }) => name.split(' ')[0]));
    const all = Array.from({ length: 26 }, (_, index) => String(70 + index));
    assert.deepEqual([...numbers].sort(), [...all, '95a', '95b'].sort());
  });

  const checks: readonly (readonly [string, (text: string) => FieldFault[]])[] = [
    ['name', (text) => integrationNameFaults(text, [text])],
    ['external ID', (text) => externalIdFaults(text, { laceworkAccount: 'a'.repeat(300), awsAccountId: id })],
    ['Lacework account', laceworkAccountFaults],
    ['AWS account ID', awsAccountIdFaults],
    ['AWS account', (text) => awsAccountFaults(text, role)],
    ['role ARN', roleArnFaults],
    ['role name', (text) => roleNameFaults(text, id)],
    ['queue URL', (text) => queueUrlFaults(text, { ...role, partition: 'aws-cn' })],
  ];
  const valid = [externalId, roleArn, queue, id, 'acme', `arn:aws:sqs:eu-central-1:${id}:q`, '"', ' '];
  /** Values that were right once, broken in one place, and any text. */
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .tuple(fc.constantFrom(...valid), fc.nat(80), fc.string({ unit: 'binary', maxLength: 90 }), fc.nat(60))
      .map(([text, at, inserted, removed]) => text.slice(0, at) + inserted + text.slice(at + removed)),
  );
  for (const [field, check] of checks) {
    it(`${field}: any text gives messages of one line with a subject, and certain fixes come to an end`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          for (const { message } of check(text)) {
            assert.match(message, /^"[^]*" /);
            assert.ok(message.length <= 140 && !message.includes('\n'), `${message.length}: ${message}`);
          }
          const result = mended(text, check);
          assert.deepEqual(
            check(result).filter(({ fix }) => fix?.isCertain),
            [],
          );
        }),
        { numRuns: 400, examples: [['arn:aws:\uFFF0\0\u{10000}\u{10000}iam::210987654321:role/lacework']] },
      );
    });
  }
});
