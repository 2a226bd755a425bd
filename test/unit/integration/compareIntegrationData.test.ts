import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareIntegrationData } from '../../../server/src/core/integration/compareIntegrationData';

const data = {
  awsAccountId: '210987654321',
  crossAccountCredentials: { roleArn: 'arn:aws:iam::210987654321:role/lacework', externalId: 'abc' },
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/210987654321/queue',
  accountMappingFile: 'data:application/json;base64,e30=',
};
const withExternalId = (externalId: unknown) => ({
  ...data,
  crossAccountCredentials: { ...data.crossAccountCredentials, externalId },
});

describe('the data of an integration', () => {
  it('is compared member by member, the mapping aside', () => {
    const after = {
      ...data,
      queueUrl: undefined,
      awsAccountId: '320198765432',
      issueGrouping: 'Events',
      accountMappingFile: 'data:application/json;base64,e30K',
      accountMapping: {},
    };
    assert.deepEqual(compareIntegrationData(data, after), [
      { member: 'awsAccountId', before: '"210987654321"', after: '"320198765432"' },
      { member: 'queueUrl', before: JSON.stringify(data.queueUrl), after: undefined },
      { member: 'issueGrouping', before: undefined, after: '"Events"' },
    ]);
  });

  it('is the same where a value is masked before or after, but not where it is gone', () => {
    assert.deepEqual(compareIntegrationData(withExternalId('****'), withExternalId('********')), []);
    assert.deepEqual(compareIntegrationData(withExternalId('abc'), withExternalId('****')), []);
    assert.deepEqual(compareIntegrationData(withExternalId(undefined), withExternalId('')), []);
    for (const gone of ['', null, undefined]) {
      assert.deepEqual(compareIntegrationData(withExternalId('****'), withExternalId(gone)), [
        { member: 'crossAccountCredentials.externalId', before: '"****"', after: undefined },
      ]);
    }
  });

  it('is told where an object became something else, and whatever stands in it', () => {
    assert.deepEqual(compareIntegrationData({ a: { b: 1 } }, { a: 'x' }), [
      { member: 'a.b', before: '1', after: undefined },
      { member: 'a', before: undefined, after: '"x"' },
    ]);
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (a, b) => {
          assert.deepEqual(compareIntegrationData(a, a), []);
          const back = compareIntegrationData(b, a).map(({ member }) => member);
          assert.deepEqual(
            compareIntegrationData(a, b)
              .map(({ member }) => member)
              .sort(),
            back.sort(),
          );
        },
      ),
    );
  });
});
