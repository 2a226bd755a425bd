import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { answerSafely } from '../../server/src/lsp/answerSafely';

describe('answerSafely', () => {
  const log: string[] = [];
  const connection = { console: { error: (message: string) => log.push(message) } } as unknown as Connection;

  beforeEach(() => (log.length = 0));

  it('passes an answer on', async () => {
    const answer = answerSafely(connection, 'a/method', 'nothing', (question: string) => `${question}!`);
    assert.equal(await answer('why'), 'why!');
    assert.deepEqual(log, []);
  });

  it('logs what a handler throws, and answers with the fallback', async () => {
    const answer = answerSafely(connection, 'a/method', 'nothing', () => {
      throw new Error('broken');
    });
    assert.equal(await answer('why'), 'nothing');
    assert.equal(log.length, 1);
    assert.match(log[0] ?? '', /^a\/method failed: Error: broken\n/);
  });
});
