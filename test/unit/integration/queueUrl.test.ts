import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isAwsAccountAlias } from '../../../server/src/core/integration/awsAccountAlias';
import { partitionOfRegion, partitions } from '../../../server/src/core/integration/partitions';
import { queueUrlOfArn } from '../../../server/src/core/integration/queueArn';
import { parseQueueUrl, queueHostOf } from '../../../server/src/core/integration/queueUrl';
import { parseRoleArn } from '../../../server/src/core/integration/roleArn';
import { id, queue } from './faultRow';

const everyRegion = partitions.flatMap(({ id: partition, regions }) =>
  regions.map((region) => ({ partition, region })),
);

describe('the URL of a queue', () => {
  it('is read', () => {
    assert.deepEqual(parseQueueUrl(queue), {
      region: 'eu-central-1',
      partition: 'aws',
      form: 'standard',
      awsAccountId: id,
      name: 'lacework-queue',
    });
    assert.equal(parseQueueUrl(`${queue}/`), undefined);
    assert.equal(parseQueueUrl(queue.replace('sqs', 'sns')), undefined);
  });

  it('is made of an ARN in every region of every partition', () => {
    for (const { partition, region } of everyRegion) {
      const url = queueUrlOfArn(`arn:${partition}:sqs:${region}:${id}:Queue_1.fifo`) ?? '';
      const { form, name, ...host } = parseQueueUrl(url) ?? {};
      assert.deepEqual(
        [form, name, host],
        ['standard', 'Queue_1.fifo', { partition, region, awsAccountId: id }],
        url,
      );
    }
  });

  it('is not made of an ARN whose region is in another partition', () => {
    assert.equal(queueUrlOfArn(`arn:aws:sqs:cn-north-1:${id}:queue`), undefined);
    assert.equal(queueUrlOfArn(`arn:aws:sqs:eu-central-1:${id}:queue:more`), undefined);
  });

  it('names the partition of its region, not of its end alone', () => {
    assert.equal(queueHostOf('sqs.us-gov-west-1.amazonaws.com')?.partition, 'aws-us-gov');
    assert.equal(queueHostOf('SQS.EU-WEST-1.amazonaws.com')?.partition, 'aws');
    assert.equal(queueHostOf('sqs.cn-north-1.amazonaws.com'), undefined);
    assert.equal(queueHostOf('sqs.cn-north-1.api.amazonwebservices.com.cn')?.form, 'dual-stack');
  });

  it('has a region that begins as no other partition does', () => {
    for (const { partition, region } of everyRegion) {
      assert.equal(partitionOfRegion(region)?.id, partition);
    }
  });
});

describe('the ARN of a role', () => {
  it('is read', () => {
    assert.deepEqual(parseRoleArn(`arn:aws:iam::${id}:role/security/audit/lacework+1`), {
      partition: 'aws',
      awsAccountId: id,
      path: '/security/audit/',
      name: 'lacework+1',
    });
  });

  it('has a name of 64 characters and a path of 512 at most', () => {
    const arn = (path: number, name: number) =>
      `arn:aws:iam::${id}:role/${'p'.repeat(path)}/${'n'.repeat(name)}`;
    assert.ok(parseRoleArn(arn(510, 64)));
    assert.equal(parseRoleArn(arn(511, 64)), undefined);
    assert.equal(parseRoleArn(arn(510, 65)), undefined);
  });

  it('is never read from a text that no role has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(parseRoleArn(text), undefined);
        assert.equal(parseQueueUrl(text), undefined);
      }),
    );
  });
});

describe('an alias of an AWS account', () => {
  it('has 3 to 63 lower-case letters, digits and single hyphens', () => {
    for (const alias of ['abc', 'acme-payments-1', '1a2', 'a'.repeat(63)]) {
      assert.ok(isAwsAccountAlias(alias), alias);
    }
    for (const text of ['ab', 'Acme', 'acme--x', '-acme', 'acme-', 'acme_x', 'a'.repeat(64), id]) {
      assert.ok(!isAwsAccountAlias(text), text);
    }
  });
});
