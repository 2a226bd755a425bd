import assert from 'node:assert/strict';
import { awsAccountCount } from '../../client/src/awsAccountCount';
import { damageWords } from '../../client/src/integration/live/damageWords';

describe('words of the client', () => {
  it('name what changed with its values, external IDs too, and no more than a few', () => {
    const externalId = '"lweid:aws:v2:acme:210987654321:Zq81x.03Lw"';
    assert.equal(
      damageWords([
        { member: 'crossAccountCredentials.externalId', before: externalId, after: undefined },
        { member: 'name', before: '"a"', after: '"b\u0007"' },
        { member: 'extra', before: undefined, after: '1' },
        { member: 'accountMappingFile', before: undefined, after: undefined },
      ]),
      `crossAccountCredentials.externalId is gone (was ${externalId}); name was "a", is "b\\u{7}"; extra came up (1); accountMappingFile changed`,
    );
    const many = Array.from({ length: 12 }, (_, index) => ({
      member: `member${index}`,
      before: undefined,
      after: JSON.stringify('x'.repeat(200)),
    }));
    const words = damageWords(many);
    assert.ok(words.endsWith('; 4 more') && words.includes('…'), words);
    assert.equal(damageWords([]), '');
  });

  it('count one AWS account and several', () => {
    assert.deepEqual([1, 2, 0].map(awsAccountCount), ['1 AWS account', '2 AWS accounts', '0 AWS accounts']);
  });
});
