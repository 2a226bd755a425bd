import assert from 'node:assert/strict';
import { MalformedAnswer } from '../../server/src/cloud/aws/allPages';
import type { AccountAnswer } from '../../server/src/cloud/aws/organizationsApi';
import { toAwsAccount } from '../../server/src/cloud/aws/toAwsAccount';

const answer: AccountAnswer = { Id: '320198765432', Name: 'web-prod' };

describe('an AWS account in an answer', () => {
  for (const [State, Status, expected] of [
    ['PENDING_CLOSURE', 'SUSPENDED', 'PENDING_CLOSURE'],
    ['CLOSED', undefined, 'CLOSED'],
    [undefined, 'SUSPENDED', 'SUSPENDED'],
    ['OF_THE_FUTURE', 'SUSPENDED', 'SUSPENDED'],
    ['OF_THE_FUTURE', undefined, 'ACTIVE'],
    [undefined, undefined, 'ACTIVE'],
  ] as const) {
    it(`is ${expected} where its State is ${State} and its Status ${Status}`, () => {
      assert.equal(toAwsAccount({ ...answer, State, Status }).state, expected);
    });
  }

  it('is in the unit before it in its path, if it has one path', () => {
    const parentOf = (...Paths: string[]) => toAwsAccount({ ...answer, Paths }).parentId;
    assert.equal(parentOf('o-ac3me5x7y9/r-a1b2/ou-a1b2-c3d4e5f6/320198765432/'), 'ou-a1b2-c3d4e5f6');
    assert.equal(parentOf('o-ac3me5x7y9/r-a1b2/320198765432/'), 'r-a1b2');
    assert.equal(parentOf(), undefined);
    assert.equal(parentOf(''), undefined);
    const two = ['o-ac3me5x7y9/r-a1b2/320198765432/', 'o-ac3me5x7y9/r-a1b2/ou-a1b2-c3d4e5f6/320198765432/'];
    assert.equal(parentOf(...two), undefined);
  });

  it('has no day where what came is none', () => {
    const joinedOn = (JoinedTimestamp: Date) => toAwsAccount({ ...answer, JoinedTimestamp }).joinedAt;
    assert.equal(joinedOn(new Date('2024-03-01')), '2024-03-01T00:00:00.000Z');
    assert.equal(joinedOn(new Date(Number.NaN)), undefined);
  });

  it('is none without an ID of 12 digits', () => {
    for (const Id of [undefined, '', '32019876543', '3201987654321', '32019876543x', '320198765432\n']) {
      assert.throws(() => toAwsAccount({ ...answer, Id }), MalformedAnswer);
    }
    assert.equal(toAwsAccount({ Id: '320198765432' }).name, '');
  });
});
