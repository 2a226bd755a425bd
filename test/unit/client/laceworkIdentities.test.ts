import assert from 'node:assert/strict';
import { verifyCredentials } from '../../../client/src/lacework/verifyCredentials';
import { administrator } from '../../emulators/lacework/sampleLacework';
import { developer, SessionsBench } from './sessionsBench';
import { mementoOf } from './windowState';

describe('the identities of Lacework', () => {
  let bench: SessionsBench;

  beforeEach(async () => {
    bench = await SessionsBench.start();
  });
  afterEach(() => bench.close());

  it('have those of the environment without signing in, unless the user chose another', async () => {
    const env = {
      LW_ACCOUNT: 'acme-main',
      LW_API_KEY: administrator.keyId,
      LW_API_SECRET: administrator.secret,
      LW_API_SERVER_URL: bench.acme.url,
    };
    const sessions = bench.openWindow({ env });
    const unasked = sessions.current();
    assert.ok(unasked);
    assert.deepEqual([unasked.source, unasked.username], ['environment', '']);
    assert.deepEqual(bench.acme.requests, []);
    await (await bench.connect(sessions, unasked)).open().userProfile();
    assert.equal(sessions.current()?.username, administrator.name);
    assert.equal(sessions.accountsOf(unasked)?.accounts.length, 6);
    assert.ok(!bench.kept.onDisk().includes(administrator.keyId));
    const signedIn = await bench.signIn(sessions, 'session', bench.credentials(developer));
    assert.deepEqual(sessions.current(), signedIn);
    await sessions.choose(unasked);
    assert.equal(sessions.current()?.source, 'environment');
  });

  it('ignore an environment that is not complete, or would send a key elsewhere', () => {
    const key = { LW_API_KEY: 'k', LW_API_SECRET: 's' };
    const identitiesWith = (env: Record<string, string>) => bench.openWindow({ env }).identities();
    assert.equal(identitiesWith({ ...key, LW_ACCOUNT: 'acme' }).length, 1);
    assert.equal(identitiesWith({ LW_API_TOKEN: 't', LW_ACCOUNT: 'acme' }).length, 1);
    assert.deepEqual(identitiesWith(key), []);
    assert.deepEqual(identitiesWith({ LW_ACCOUNT: 'acme', LW_API_KEY: 'k' }), []);
    assert.deepEqual(identitiesWith({ ...key, LW_ACCOUNT: 'evil.example/#' }), []);
    const elsewhere = { ...key, LW_ACCOUNT: 'acme', LW_API_SERVER_URL: 'https://evil.example' };
    assert.deepEqual(identitiesWith(elsewhere), []);
  });

  it('stand side by side, one in use in each workspace', async () => {
    const [here, there] = [mementoOf(), mementoOf()];
    const first = bench.openWindow({ workspace: here });
    const acmeUser = await bench.signIn(first, 'stored');
    const second = bench.openWindow({ workspace: there });
    const otherUser = await bench.signIn(second, 'stored', bench.credentials(administrator, bench.other.url));
    assert.equal(bench.kept.secrets.size, 2);
    assert.deepEqual([first.current(), second.current()], [acmeUser, otherUser]);
    assert.deepEqual(bench.openWindow().current(), otherUser, 'the last one is used where nobody chose');
    await second.choose(acmeUser);
    assert.deepEqual(bench.openWindow({ workspace: there }).current(), acmeUser);
  });

  it('forget all of somebody who signs out, and nothing of others', async () => {
    const sessions = bench.openWindow();
    const stays = await bench.signIn(sessions, 'stored', bench.credentials(developer));
    const goes = await bench.signIn(sessions, 'stored');
    await sessions.forget(goes);
    assert.deepEqual(sessions.identities(), [stays]);
    assert.equal(sessions.current(), undefined, 'nobody takes the place unasked');
    assert.equal(bench.kept.secrets.size, 1);
    assert.ok(!bench.kept.onDisk().includes(administrator.name), bench.kept.onDisk());
    assert.equal(sessions.accountsOf(goes), undefined);
    assert.equal(sessions.accountsOf(stays)?.accounts.length, 2);
    assert.equal(await sessions.connect(goes), 'missing');
  });

  it('take nobody else where the choice of a workspace is gone', async () => {
    const workspace = mementoOf();
    const window = bench.openWindow({ workspace });
    await bench.signIn(window, 'stored');
    await bench.signIn(bench.openWindow(), 'stored', bench.credentials(administrator, bench.other.url));
    await bench.signIn(window, 'session', bench.credentials(developer));
    assert.equal(bench.openWindow({ workspace }).current(), undefined);
  });

  it('hear of other windows', async () => {
    const [mine, yours] = [bench.openWindow(), bench.openWindow()];
    let told = new Promise<void>((resolve) => void mine.onDidChange(resolve));
    const identity = await bench.signIn(yours, 'stored');
    await told;
    assert.deepEqual(mine.identities(), [identity]);
    const state = [...bench.kept.values];
    told = new Promise<void>((resolve) => void mine.onDidChange(resolve));
    await yours.forget(identity);
    await told;
    assert.deepEqual(mine.identities(), []);
    state.forEach(([key, value]) => bench.kept.values.set(key, value));
    told = new Promise<void>((resolve) => void mine.onDidChange(resolve));
    await bench.kept.secretStorage().store(`lacework.key ${identity.id}`, '{}');
    await bench.kept.secretStorage().delete(`lacework.key ${identity.id}`);
    await told;
    assert.deepEqual(mine.identities(), [], 'even if nothing else of it has come');
  });

  it('know a key of another window even if nothing else of it has come', async () => {
    const sessions = bench.openWindow();
    const identity = await bench.signIn(bench.openWindow(), 'stored');
    const [[name = '', text = ''] = []] = bench.kept.secrets;
    await bench.kept.memento().update('lacework.identities', undefined);
    assert.deepEqual(sessions.identities(), []);
    const told = new Promise<void>((resolve) => void sessions.onDidChange(resolve));
    await bench.kept.secretStorage().store(name, text);
    await told;
    assert.deepEqual(sessions.identities(), [identity]);
  });

  it('learn from whoever asks, but not of another user nor after signing out', async () => {
    const sessions = bench.openWindow();
    const identity = await bench.signIn(sessions, 'stored');
    const { profile } = await verifyCredentials(bench.credentials(), {});
    await sessions.learn(identity, { ...profile, isOrganizationAdministrator: false });
    assert.equal(sessions.current()?.isOrganizationAdministrator, false);
    assert.equal(sessions.accountsOf(identity)?.isComplete, false);
    await (await bench.connect(sessions, identity)).open().userProfile();
    assert.equal(sessions.accountsOf(identity)?.isComplete, true);
    await sessions.learn(identity, { ...profile, username: 'somebody@else.example', accounts: [] });
    assert.equal(sessions.accountsOf(identity)?.accounts.length, 6);
    await sessions.forget(identity);
    await sessions.learn(identity, profile);
    assert.deepEqual([sessions.identities(), sessions.accountsOf(identity)], [[], undefined]);
  });
});
