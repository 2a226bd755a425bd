import assert from 'node:assert/strict';
import { standIns } from './vscodeStandIn';
import type { LaceworkSessions } from '../../../client/src/lacework/laceworkSessions';
import { tellSignIn } from '../../../client/src/walkthrough/tellSignIn';

describe('tellSignIn', () => {
  afterEach(() => standIns.clear());

  it('takes nobody for signed in before Lacework has said whose the key is', () => {
    const told: unknown[] = [];
    standIns.set('executeCommand', async (...[, , value]: unknown[]) => Promise.resolve(told.push(value)));
    let current: object | undefined;
    let changed: () => void = () => undefined;
    const sessions = {
      current: () => current,
      onDidChange: (listener: () => void) => {
        changed = listener;
        return { dispose: () => undefined };
      },
    };
    tellSignIn(sessions as unknown as LaceworkSessions);
    for (const username of ['', 'ann@acme.example']) {
      current = { source: 'environment', username };
      changed();
    }
    current = undefined;
    changed();
    assert.deepEqual(told, [false, false, true, false]);
  });
});
