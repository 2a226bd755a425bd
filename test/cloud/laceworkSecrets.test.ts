import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import type { LaceworkApi } from '../../server/src/cloud/lacework/laceworkApi';
import { Secret } from '../../server/src/cloud/lacework/secret';
import { sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { StandingClock } from './laceworkConnection';

const secret = '_0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const token = 'eyJhbGciOiJIUzI1NiJ9.known-token.signature';
const settings = {
  roleArn: 'arn:aws:iam::109238475610:role/another',
  externalId: 'lweid:aws:v2:acme-main:109238475610:abcdefghij',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/another',
};

/** What each call does, and where its request goes. */
const calls: [on: string, call: (api: LaceworkApi) => Promise<unknown>][] = [
  ['GET UserProfile', (api) => api.userProfile()],
  ['GET CloudAccounts', (api) => api.listCloudAccounts()],
  ['POST CloudAccounts', (api) => api.createCloudTrail('a', settings)],
  ['PATCH CloudAccounts', (api) => api.changeCloudAccount('G', { isEnabled: true })],
  ['DELETE CloudAccounts', (api) => api.deleteCloudAccount('G')],
];

/** Ways to say a secret back. */
const echoes: [name: string, text: (text: string) => string][] = [
  ['as it is', (text) => `Invalid credentials: ${text}`],
  ['in capitals', (text) => `INVALID ${text.toUpperCase()}`],
  ['in part', (text) => `Invalid key ending in ${text.slice(-12)}`],
  ['at the end of a long message', (text) => `${'x'.repeat(280)}${text}`],
];

describe('the secrets of Lacework', () => {
  let emulator: LaceworkEmulator;
  beforeEach(async () => (emulator = await startLacework(sampleLacework)));
  afterEach(() => emulator.close());

  /** All that an error and its console output would show. */
  async function shownBy(
    on: string,
    status: number,
    body: unknown,
    call: (api: LaceworkApi) => Promise<unknown>,
  ) {
    const key = { id: 'MARKER_KEY', secret: new Secret(secret) };
    const credentials = { account: 'acme', key, token: new Secret(token), serverUrl: emulator.url };
    const api = connectLacework(credentials, { clock: new StandingClock() });
    emulator.faults.clear();
    emulator.faults.add({ on, times: 9, effect: { kind: 'answer', answer: { status, body } } });
    emulator.faults.add({
      on: 'POST access',
      times: 9,
      effect: { kind: 'answer', answer: { status, body } },
    });
    // Deleting needs no answer that can be read.
    const outcome: unknown = await call(api).catch((reason: unknown) => reason);
    return (
      inspect(outcome, { depth: 9, showHidden: true }) +
      JSON.stringify(outcome ?? '') +
      inspect(api, { depth: 9 })
    );
  }

  for (const [name, echo] of echoes) {
    it(`are not shown where an answer says them ${name}`, async () => {
      for (const [on, call] of calls) {
        for (const status of [200, 302, 400, 401, 403, 500]) {
          for (const known of [secret, token]) {
            const text = echo(known);
            for (const body of [{ message: text }, { data: { ErrorMsg: text } }, text]) {
              const shown = (await shownBy(on, status, body, call)).toLowerCase();
              for (const part of [known, known.slice(-12)]) {
                assert.equal(shown.includes(part.toLowerCase()), false, `${on} ${status} ${shown}`);
              }
            }
          }
        }
      }
    });
  }

  it('would be found by this test: what is no secret is shown', async () => {
    for (const [on, call] of calls) {
      assert.match(
        await shownBy(on, 400, { message: 'A harmless marker' }, call),
        /HTTP 400: "A harmless marker"/,
      );
    }
  });

  it('go to the server in their headers alone', async () => {
    for (const [on, call] of calls) {
      await shownBy(on, 400, {}, call);
    }
    const key = { id: 'MARKER_KEY', secret: new Secret(secret) };
    emulator.faults.clear();
    await connectLacework({ account: 'acme', key, serverUrl: emulator.url }, { clock: new StandingClock() })
      .userProfile()
      .catch(() => undefined);
    assert.ok(emulator.requests.some(({ headers }) => headers['x-lw-uaks'] === secret));
    assert.ok(emulator.requests.some(({ headers }) => headers.authorization === `Bearer ${token}`));
    for (const { url, body } of emulator.requests) {
      assert.equal(
        url.includes(secret) || body.includes(secret) || url.includes(token) || body.includes(token),
        false,
      );
    }
  });
});
