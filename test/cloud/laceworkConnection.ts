import assert from 'node:assert/strict';
import { CloudError, type CloudErrorCode } from '../../server/src/cloud/cloudError';
import type { Clock } from '../../server/src/cloud/lacework/clock';
import type { LaceworkCredentials } from '../../server/src/cloud/lacework/credentials';
import { Secret } from '../../server/src/cloud/lacework/secret';
import type { EmulatedUser } from '../emulators/lacework/laceworkOrganization';
import { administrator } from '../emulators/lacework/sampleLacework';

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
