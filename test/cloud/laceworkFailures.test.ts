import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { CloudErrorCode } from '../../server/src/cloud/cloudError';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import type { LaceworkApi } from '../../server/src/cloud/lacework/laceworkApi';
import { refusals, tooManyRequests, type Effect } from '../emulators/lacework/faults';
import { sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework } from '../emulators/lacework/startLacework';
import { answer, credentialsOf, failure, guid, SampleLacework, settings } from './laceworkConnection';

describe('failures of the Lacework API', () => {
  let lacework: SampleLacework;
  beforeEach(async () => {
    lacework = await SampleLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  describe('repeats', () => {
    it('what only reads, more and more slowly, and then says why', async () => {
      const api = lacework.connect();
      lacework.fail('POST access', answer('failure'));
      lacework.fail(
        'GET',
        answer('page'),
        { kind: 'reset-before' },
        { kind: 'reset-after' },
        answer('unavailable'),
      );
      await api.userProfile();
      assert.deepEqual(lacework.clock.sleeps, [500, 500, 1000, 2000, 4000]);
      lacework.emulator.faults.add({ on: 'GET', times: 5, effect: answer('failure') });
      await failure(api.userProfile(), 'service-failure', /HTTP 500: "Internal Server Error"/);
      lacework.emulator.faults.add({ on: 'GET', times: 5, effect: { kind: 'reset-before' } });
      await failure(
        api.userProfile(),
        'no-connection',
        /^Lacework could not be asked who this is: .*was cut\.$/,
      );
    });

    it('anything that was throttled, when Lacework says', async () => {
      const waits: number[] = [];
      const throttled: Effect = { kind: 'answer', answer: tooManyRequests(17) };
      lacework.fail('POST CloudAccounts', throttled, throttled);
      await lacework
        .connect({ onWait: (seconds) => waits.push(seconds) })
        .createCloudTrail('another', settings);
      assert.deepEqual(
        [lacework.clock.sleeps, waits],
        [
          [17_000, 17_000],
          [17, 17],
        ],
      );
      lacework.fail('GET', { kind: 'answer', answer: tooManyRequests(1500) });
      const error = await failure(lacework.connect().userProfile(), 'throttled', /as many requests/);
      assert.equal(error.advice, 'Try again in 25 min.');
      assert.equal(lacework.clock.sleeps.length, 2);
    });

    const ambiguous: [name: string, effect: Effect, isThere: boolean][] = [
      ['is cut off before', { kind: 'reset-before' }, false],
      ['is cut off after', { kind: 'reset-after' }, true],
      ['fails with', { kind: 'answer-after', answer: refusals.failure }, true],
      ['is answered with a page of a proxy after', { kind: 'answer-after', answer: refusals.page }, true],
      [
        'is answered with something else after',
        { kind: 'answer-after', answer: { status: 201, body: 'Done' } },
        true,
      ],
    ];
    for (const [name, effect, isThere] of ambiguous) {
      it(`never what writes: where it ${name} its effect, that is unknown`, async () => {
        lacework.fail('POST CloudAccounts', effect);
        await failure(
          lacework.connect().createCloudTrail('another', settings),
          'outcome-unknown',
          /^It is not known whether the integration was created: /,
        );
        assert.equal(lacework.received().filter((each) => each === 'POST CloudAccounts').length, 1);
        assert.equal(
          lacework.emulator.integrations().some((each) => each.name === 'another'),
          isThere,
        );
      });
    }

    for (const [name, change, message] of [
      ['a change', (api: LaceworkApi) => api.changeCloudAccount(guid, { isEnabled: false }), /was changed: /],
      ['a deletion', (api: LaceworkApi) => api.deleteCloudAccount(guid), /was deleted: /],
    ] as const) {
      it(`never ${name}`, async () => {
        lacework.fail(name === 'a change' ? 'PATCH' : 'DELETE', { kind: 'reset-after' });
        await failure(change(lacework.connect()), 'outcome-unknown', message);
        assert.equal(lacework.received().length, 2);
      });
    }

    it('nothing where it cannot have arrived', async () => {
      const gone = await startLacework(sampleLacework);
      await gone.close();
      const closed = credentialsOf(gone.url);
      const api = connectLacework(
        { ...closed, key: undefined, token: credentialsOf('').key?.secret },
        { clock: lacework.clock },
      );
      await failure(
        api.createCloudTrail('a', settings),
        'no-connection',
        /^The integration was not created: .*refused\.$/,
      );
      await failure(api.userProfile(), 'no-connection', /refused/);
      assert.deepEqual(lacework.clock.sleeps, []);
    });
  });

  describe('ends', () => {
    it('where the time is over, and does not know then whether it wrote', async () => {
      const on = 'POST CloudAccounts';
      lacework.fail(on, { kind: 'silent-after' });
      const creation = lacework.connect().createCloudTrail('another', settings);
      await Promise.all([
        failure(creation, 'outcome-unknown', /does not answer in time/),
        once(lacework.emulator.events, on).then(() => lacework.clock.expire()),
      ]);
    });

    it('where it is cancelled: before, during a request, or while it waits', async () => {
      const controller = new AbortController();
      const { signal } = controller;
      lacework.fail('GET', { kind: 'silent' });
      const reading = lacework.connect({ signal }).userProfile();
      await Promise.all([
        failure(reading, 'cancelled', /it was cancelled/),
        once(lacework.emulator.events, 'GET UserProfile').then(() => controller.abort()),
      ]);
      const count = lacework.emulator.requests.length;
      await failure(lacework.connect({ signal }).userProfile(), 'cancelled', /it was cancelled/);
      assert.equal(lacework.emulator.requests.length, count);
      const waiting = new AbortController();
      lacework.fail('GET', { kind: 'answer', answer: tooManyRequests(30) });
      const api = lacework.connect({ signal: waiting.signal, onWait: () => waiting.abort() });
      await failure(api.userProfile(), 'cancelled', /it was cancelled/);
    });
  });

  describe('explains', () => {
    const reading: [effect: Effect, code: CloudErrorCode, message: RegExp, advice: RegExp][] = [
      [
        answer('forbidden'),
        'access-denied',
        /HTTP 403: "Unauthorized Access"/,
        /regular user who is its administrator/,
      ],
      [answer('conflict'), 'conflict', /changed meanwhile/, /integrations list/],
      [{ kind: 'answer', answer: { status: 404 } }, 'not-found', /no such thing/, /whoami/],
      [
        { kind: 'answer', answer: { status: 418, body: {} } },
        'rejected-request',
        /\(HTTP 418\)/,
        /no reason/,
      ],
      [
        { kind: 'answer', answer: { status: 200, body: '<html>' } },
        'malformed-answer',
        /cannot be read/,
        /proxy/,
      ],
      [
        { kind: 'answer', answer: { status: 200, body: { data: 'x' } } },
        'malformed-answer',
        /cannot be read/,
        /proxy/,
      ],
      [{ kind: 'answer', answer: { status: 200, body: [] } }, 'malformed-answer', /cannot be read/, /proxy/],
      ...[
        { data: { ErrorMsg: 'Old \u001B form' } },
        { data: { message: 'Old \u001B form' }, message: 'SUCCESS' },
        { message: 'Old \u001B form', ok: false },
        { data: { statusMessage: 'Old \u001B form' }, message: '' },
      ].map(
        (body) =>
          [
            { kind: 'answer', answer: { status: 400, body } },
            'rejected-request',
            /HTTP 400: "Old \\u\{1B\} form"/,
            /Correct/,
          ] as [Effect, CloudErrorCode, RegExp, RegExp],
      ),
    ];
    for (const [effect, code, message, advice] of reading) {
      it(JSON.stringify('answer' in effect ? effect.answer : effect), async () => {
        lacework.fail('GET', effect);
        assert.match((await failure(lacework.connect().listCloudAccounts(), code, message)).advice, advice);
      });
    }

    it('a mapping without access to the organization', async () => {
      const message = 'AccountMappingFile or AccountMapping is for Org Level Cloud trail Integration only.';
      lacework.fail('POST CloudAccounts', { kind: 'answer', answer: { status: 400, body: { message } } });
      await failure(
        lacework.connect().createCloudTrail('a', settings),
        'access-denied',
        /^The integration was not created: .*access to the organization alone\.$/,
      );
    });

    it('what the emulator says of a wrong value', async () => {
      const wrong = { ...settings, queueUrl: 'arn:aws:sqs:us-east-1:109238475610:q' };
      await failure(
        lacework.connect().createCloudTrail('a', wrong),
        'rejected-request',
        /HTTP 400: "Invalid data\.queueUrl/,
      );
    });

    it('an answer about another integration', async () => {
      const body = { data: { intgGuid: 'OTHER' } };
      lacework.fail('GET', { kind: 'answer', answer: { status: 200, body } });
      await failure(lacework.connect().cloudAccount(guid), 'malformed-answer', /cannot be read/);
    });

    it('a redirect, which it does not follow', async () => {
      const other = await startLacework(sampleLacework);
      const headers = { location: `${other.url}/api/v2/UserProfile` };
      for (const status of [301, 302, 307, 308]) {
        lacework.fail('GET', { kind: 'answer', answer: { status, headers } });
        await failure(
          lacework.connect().userProfile(),
          'wrong-configuration',
          new RegExp(`redirect to "${new URL(other.url).host}"`),
        );
      }
      await other.close();
      assert.deepEqual(other.requests, []);
    });

    it('an answer without an end', async () => {
      let sent = 0;
      const api = lacework.connect({
        fetch: async (url, init) => {
          const response = await fetch(url, init);
          return url.endsWith('UserProfile') ? new Response(endless(() => sent++)) : response;
        },
      });
      await failure(api.userProfile(), 'malformed-answer', /larger than any could be/);
      // 64 MiB, and what was on its way.
      assert.ok(sent >= 17 && sent <= 20, `${sent} times 4 MiB`);
    });
  });
});

/** @param onSent called for each 4 MiB */
function endless(onSent: () => void): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(4 * 1024 * 1024);
  return new ReadableStream({
    pull: (controller) => {
      onSent();
      controller.enqueue(chunk);
    },
  });
}
