import assert from 'node:assert/strict';
import { CloudError, type CloudErrorCode } from '../../server/src/cloud/cloudError';
import type { Clock } from '../../server/src/cloud/lacework/clock';
import type { LaceworkCredentials } from '../../server/src/cloud/lacework/credentials';
import { Secret } from '../../server/src/cloud/lacework/secret';
import { connectLacework, type ConnectOptions } from '../../server/src/cloud/lacework/connectLacework';
import type { LaceworkApi } from '../../server/src/cloud/lacework/laceworkApi';
import { refusals, type Effect } from '../emulators/lacework/faults';
import type { EmulatedUser } from '../emulators/lacework/laceworkOrganization';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';

const [live] = sampleLacework.integrations;
assert.ok(live);
/** Of the one integration that the sample has. */
export const guid = live.intgGuid;
export const settings = {
  roleArn: 'arn:aws:iam::109238475610:role/another',
  externalId: 'lweid:aws:v2:acme-main:109238475610:abcdefghij',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/another',
  accountMappingFile: 'data:application/json;name=i.json;base64,e30=',
};

/** A clock that stands still but for those who sleep, and on which no time runs out by itself. */
export class StandingClock implements Clock {
  time = Date.parse('2026-03-01T00:00:00Z');
  /** How long each wait was to be, in milliseconds. */
  readonly sleeps: number[] = [];
  readonly #deadlines: AbortController[] = [];

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.sleeps.push(milliseconds);
    this.time += milliseconds;
    await Promise.resolve();
  }

  deadline(): AbortSignal {
    const controller = new AbortController();
    this.#deadlines.push(controller);
    return controller.signal;
  }

  /** Lets the time of all requests that are under way run out. */
  expire(): void {
    for (const deadline of this.#deadlines) {
      deadline.abort(new DOMException('The operation timed out', 'TimeoutError'));
    }
  }
}

/** What a user of the emulator asks with. */
export function credentialsOf(
  serverUrl: string,
  { keyId, secret }: Pick<EmulatedUser, 'keyId' | 'secret'> = administrator,
): LaceworkCredentials {
  return { account: 'acme-main', key: { id: keyId, secret: new Secret(secret) }, serverUrl };
}

/** What comes of an action that has to fail. */
export async function failure(
  action: Promise<unknown>,
  code: CloudErrorCode,
  message: RegExp,
): Promise<CloudError> {
  const error: unknown = await action.then(
    () => assert.fail('nothing failed'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CloudError, String(error));
  assert.equal(error.code, code, error.message);
  assert.match(error.message, message);
  assert.equal(error.cause, undefined);
  return error;
}

/** The sample organization at the emulator, and a clock that stands: new ones for each test. */
export class SampleLacework {
  private constructor(
    readonly emulator: LaceworkEmulator,
    readonly clock: StandingClock,
  ) {}

  static async start(): Promise<SampleLacework> {
    const clock = new StandingClock();
    return new SampleLacework(await startLacework(sampleLacework, { now: () => clock.now() }), clock);
  }

  connect(options: ConnectOptions = {}, user = administrator): LaceworkApi {
    return connectLacework(credentialsOf(this.emulator.url, user), { clock: this.clock, ...options });
  }

  /** What was asked for, as `GET UserProfile`. */
  received(): string[] {
    return this.emulator.requests.map(({ method, url }) => `${method} ${url.slice('/api/v2/'.length)}`);
  }

  fail(on: string, ...effects: Effect[]): void {
    this.emulator.faults.add(...effects.map((effect) => ({ on, effect })));
  }
}

export function answer(name: keyof typeof refusals): Effect {
  return { kind: 'answer', answer: refusals[name] };
}
