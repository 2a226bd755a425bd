import assert from 'node:assert/strict';
import { isSameQueue } from '../../../server/src/core/integration/isSameQueue';

const path = '210987654321/lacework';
const queue = `https://sqs.us-east-1.amazonaws.com/${path}`;

describe('two URLs of queues', () => {
  for (const other of [
    `${queue}/`,
    `http://sqs.us-east-1.amazonaws.com/${path}`,
    `https://queue.amazonaws.com/${path}`,
    `https://us-east-1.queue.amazonaws.com/${path}`,
    `https://sqs-fips.us-east-1.amazonaws.com/${path}`,
    `https://sqs.us-east-1.api.aws/${path}`,
  ]) {
    it(`name one queue: ${other}`, () => {
      assert.ok(isSameQueue(queue, other) && isSameQueue(other, queue));
    });
  }
  for (const other of [
    `https://sqs.us-east-2.amazonaws.com/${path}`,
    `${queue}s`,
    queue.replace('lacework', 'Lacework'),
    queue.replace('2109', '3109'),
    '',
    'https://example.com/q',
  ]) {
    it(`name two queues: ${other}`, () => {
      assert.ok(!isSameQueue(queue, other) && !isSameQueue(other, queue));
    });
  }
  it('are compared as texts where they are of no queue', () => {
    assert.ok(isSameQueue('http://localhost:4566/q', 'http://localhost:4566/q'));
  });
});
