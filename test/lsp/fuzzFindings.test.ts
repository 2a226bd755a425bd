import assert from 'node:assert/strict';
import { checkCommand } from '../fuzz/commandTarget';
import { findings } from '../fuzz/findings';
import { ServerProcess } from '../fuzz/serverProcess';
import { ServerTarget } from '../fuzz/serverTarget';

describe('what fuzzing tries', () => {
  const server = new ServerTarget();
  after(() => server.stop());

  for (const [name, finding] of findings()) {
    it(`passes: ${name}`, async () => {
      await ('server' in finding ? server.check(finding.server) : checkCommand(finding.command));
    }).timeout(60_000);
  }

  it('is noticed where the server answers for another text than the one that was typed', async () => {
    const deaf = new ServerTarget(async () =>
      Object.assign(await ServerProcess.start(), { change: () => Promise.resolve(1) }),
    );
    const place = { at: 0, anchor: 0, isNearQuote: false, isBeyond: false, newName: '' };
    const typed = [{ at: 0, removed: 1, added: '' }];
    await assert.rejects(
      deaf.check({ text: '{}', typed, isTogether: false, place }),
      /outside of the document/,
    );
  });
});
