import assert from 'node:assert/strict';
import { refusals, tooManyRequests } from '../emulators/lacework/faults';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { guid, LaceworkSandbox, nextMapping } from './laceworkSandbox';

const patch = `PATCH CloudAccounts/${guid}`;
const get = `GET CloudAccounts/${guid}`;

describe('lacework-mapping integrations push', () => {
  let lacework: LaceworkSandbox;
  beforeEach(() => start());
  afterEach(() => lacework.close());

  async function start(...settings: Parameters<typeof LaceworkSandbox.start>) {
    lacework = await LaceworkSandbox.start(...settings);
    lacework.box.write('mapping.json', nextMapping);
  }
  async function restart(...settings: Parameters<typeof LaceworkSandbox.start>) {
    await lacework.close();
    await start(...settings);
  }

  describe('where something goes wrong', () => {
    it('notices that somebody else changed it meanwhile', async () => {
      lacework.emulator.events.once(get, () => lacework.changeElsewhere('{}'));
      const { code, stderr } = await lacework.push();
      assert.equal(code, 3);
      assert.match(
        stderr,
        /Nothing was sent: the integration ".*" was changed by somebody\.else@acme\.example after you looked at it/,
      );
      assert.deepEqual([lacework.changes(), lacework.live()], [[], '{}']);
    });

    it('notices that Lacework has another mapping afterwards', async () => {
      lacework.emulator.events.once(patch, () => lacework.changeElsewhere('{}'));
      const { code, stdout, stderr } = await lacework.push();
      assert.deepEqual([code, stdout], [3, '']);
      assert.match(
        stderr,
        /error: ".*" has not the mapping that was sent\. `lacework-mapping integrations diff .* mapping\.json` shows it/,
      );
    });

    it('finds out what became of a change whose answer was lost', async () => {
      lacework.fail(patch, { kind: 'reset-after' });
      const after = await lacework.push();
      assert.deepEqual([after.code, lacework.live(), lacework.changes()], [0, nextMapping, [patch]]);
      assert.match(after.stderr, /The answer is lost: looking/);
    });

    it('says that it is not known where it is not there, and how to look', async () => {
      lacework.fail(patch, { kind: 'reset-before' });
      const { code, stderr } = await lacework.push();
      assert.deepEqual([code, lacework.live(), lacework.changes()], [3, liveMapping, [patch]]);
      assert.match(
        stderr,
        /It is not known whether the integration was changed: .* It has the old mapping so far\.\nCompare .* `lacework-mapping integrations diff .* mapping\.json` compares them\./,
      );
      assert.match(stderr, /brings it back/);
    });

    for (const [name, message] of [
      ['forbidden', /does not let this user do so/],
      ['conflict', /it is at odds with what Lacework has/],
      ['failure', /It is not known whether the integration was changed/],
      ['unauthorized', undefined],
    ] as const) {
      it(`sends it once where Lacework answers ${refusals[name].status}`, async () => {
        lacework.fail(patch, { kind: 'answer', answer: refusals[name] });
        const { code, stderr } = await lacework.push();
        if (message === undefined) {
          assert.deepEqual([code, lacework.live()], [0, nextMapping]);
        } else {
          assert.deepEqual([code, lacework.live(), lacework.changes()], [3, liveMapping, [patch]]);
          assert.match(stderr, message);
        }
      });
    }

    it('waits where Lacework has had too many requests, or says how long it takes', async () => {
      lacework.fail(patch, { kind: 'answer', answer: tooManyRequests(30) });
      const waited = await lacework.push();
      assert.equal(waited.code, 0);
      assert.match(waited.stderr, /Lacework answers again in 30 s; waiting\./);
      await restart();
      lacework.fail(patch, { kind: 'answer', answer: tooManyRequests(1800) });
      const { code, stderr } = await lacework.push();
      assert.equal(code, 3);
      assert.match(stderr, /not changed: this user has sent .*\nTry again in 30 min\./);
      assert.equal(lacework.live(), liveMapping);
    });
  });

  describe('at Ctrl+C', () => {
    it('sends nothing where it was not sent yet', async () => {
      lacework.fail(get, { kind: 'slow', milliseconds: 0 }, { kind: 'silent' });
      lacework.emulator.events.once(get, () => {
        lacework.emulator.events.once(get, () => lacework.interruptions.emit('interrupt'));
      });
      const { code, stderr } = await lacework.push();
      assert.equal(code, 3);
      assert.match(stderr, /Cancelling\.\nlacework-mapping: Nothing was sent: it was cancelled\.\n$/);
      lacework.assertNothingSent();
    });

    for (const [effect, expected] of [
      ['silent-after', 0],
      ['silent', 3],
    ] as const) {
      it(`looks what has become of what was sent: ${effect}`, async () => {
        lacework.fail(patch, { kind: effect });
        lacework.emulator.events.once(patch, () => lacework.interruptions.emit('interrupt'));
        const { code, stderr } = await lacework.push();
        assert.match(stderr, /Cancelling\. It may have been sent; Ctrl\+C again ends at once\./);
        assert.deepEqual([code, lacework.live()], expected === 0 ? [0, nextMapping] : [3, liveMapping]);
        assert.equal(/It is not known whether .*: it was cancelled\./.test(stderr), expected === 3);
      });
    }
  });
});
