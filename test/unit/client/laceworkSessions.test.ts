import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../../../server/src/cloud/cloudError';
import { administrator } from '../../emulators/lacework/sampleLacework';
import { developer, SessionsBench } from './sessionsBench';
import { mementoOf } from './windowState';

describe('the keys of Lacework', () => {
  let bench: SessionsBench;

  beforeEach(async () => {
    bench = await SessionsBench.start();
  });
  afterEach(() => bench.close());

  it('keep a key in the secret storage alone, and what is known besides in the state', async () => {
    const identity = await bench.signIn(bench.openWindow(), 'stored');
    const { keyId, secret } = administrator;
    const [[, stored = ''] = [], ...more] = bench.kept.secrets;
    assert.deepEqual(more, []);
    assert.ok(stored.includes(secret) && stored.includes(keyId));
    assert.ok(
      !bench.kept.onDisk().includes(secret) && !bench.kept.onDisk().includes(keyId),
      bench.kept.onDisk(),
    );
    const later = bench.openWindow();
    assert.deepEqual(later.identities(), [identity]);
    assert.deepEqual(later.current(), identity);
    assert.equal(identity.username, administrator.name);
    assert.equal(identity.isOrganizationAdministrator, true);
    const accounts = later.accountsOf(identity);
    assert.equal(accounts?.accounts.length, 6);
    assert.deepEqual([accounts.organization, accounts.fetchedAt], ['acme-main', bench.now.toISOString()]);
    const { username } = await (await bench.connect(later, identity)).open().userProfile();
    assert.equal(username, administrator.name);
  });

  it('keep nothing of a key that is to last as long as the window', async () => {
    const sessions = bench.openWindow();
    const workspace = mementoOf();
    const identity = await bench.signIn(sessions, 'session');
    assert.equal(bench.kept.secrets.size, 0);
    assert.ok(!bench.kept.onDisk().includes(administrator.keyId));
    assert.deepEqual(sessions.current(), identity);
    await (await bench.connect(sessions, identity)).open().userProfile();
    const later = bench.openWindow({ workspace });
    assert.deepEqual(later.identities(), []);
    assert.equal(later.current(), undefined);
  });

  it('take the place of each other where the same user signs in again', async () => {
    const sessions = bench.openWindow();
    await bench.signIn(sessions, 'stored');
    await bench.signIn(sessions, 'session');
    assert.equal(bench.kept.secrets.size, 0);
    assert.deepEqual(
      sessions.identities().map(({ source }) => source),
      ['session'],
    );
    await bench.signIn(sessions, 'stored');
    assert.equal(bench.kept.secrets.size, 1);
    assert.deepEqual(
      sessions.identities().map(({ source }) => source),
      ['stored'],
    );
  });

  it('send a key to the address that it was tried at, whatever is set later', async () => {
    const identity = await bench.signIn(bench.openWindow(), 'stored');
    const env = {
      LW_API_SERVER_URL: bench.other.url,
      LW_ACCOUNT: 'evil',
      LW_API_KEY: 'x',
      LW_API_SECRET: 'y',
    };
    const later = bench.openWindow({ env, serverUrl: bench.other.url });
    assert.deepEqual(later.current(), identity);
    await (await bench.connect(later, identity)).open().userProfile();
    assert.deepEqual(bench.other.requests, []);
    assert.ok(bench.acme.requests.length > 2);
  });

  it('read the key of a profile each time, and refuse one that is of another account', async () => {
    const file = path.join(bench.home, '.lacework.toml');
    const write = (account: string, secret = administrator.secret) =>
      writeFile(
        file,
        `[work]\naccount = "${account}"\napi_key = "${administrator.keyId}"\napi_secret = "${secret}"\n`,
      );
    await write('acme-main');
    const env = { LW_API_KEY: 'not-meant', LW_API_SECRET: 'not-meant', LW_ACCOUNT: 'not-meant' };
    const sessions = bench.openWindow({ env });
    const identity = await bench.signIn(sessions, 'profile', bench.credentials(), 'work');
    assert.equal(bench.kept.secrets.size, 0);
    assert.ok(!bench.kept.onDisk().includes(administrator.keyId));
    await (await bench.connect(bench.openWindow(), identity)).open().userProfile();
    await write('acme-main', 'another');
    const connection = await bench.connect(sessions, identity);
    await assert.rejects(connection.open().userProfile(), { code: 'rejected-credentials' });
    await write('https://umbra.lacework.net');
    assert.equal(await sessions.connect(identity), 'other-account');
    await rm(file);
    await assert.rejects(sessions.connect(identity), CloudError);
  });

  it('say that a key is gone or damaged, and lose nothing else', async () => {
    const sessions = bench.openWindow();
    const whole = await bench.signIn(sessions, 'stored', bench.credentials(developer));
    const damaged = await bench.signIn(sessions, 'stored');
    const name = [...bench.kept.secrets.keys()].find((key) => key.includes(administrator.name)) ?? '';
    const text = bench.kept.secrets.get(name) ?? '';
    const moved = text.replace(bench.acme.url, bench.other.url);
    for (const wrong of ['', '{', '[]', 'null', '{"keyId":1}', text.slice(0, -9), moved]) {
      bench.kept.secrets.set(name, wrong);
      assert.equal(await sessions.connect(damaged), 'damaged', wrong);
    }
    bench.kept.secrets.delete(name);
    assert.equal(await sessions.connect(damaged), 'missing');
    await (await bench.connect(sessions, whole)).open().userProfile();
    assert.deepEqual(bench.other.requests, []);
  });

  it('read whatever is in the state', async () => {
    const state = bench.kept.memento();
    const identity = await bench.signIn(bench.openWindow(), 'stored');
    const list = state.get<unknown[]>('lacework.identities') ?? [];
    const junk = [null, 3, 'x', {}, { ...identity, url: 7 }, { ...identity, source: 'session' }];
    await state.update('lacework.identities', [...junk, ...list]);
    await state.update('lacework.accounts', { [identity.id]: { accounts: 'x' } });
    const sessions = bench.openWindow();
    assert.deepEqual(sessions.identities(), [identity]);
    assert.equal(sessions.accountsOf(identity), undefined);
    await state.update('lacework.identities', 'x');
    await state.update('lacework.accounts', 'x');
    assert.deepEqual(sessions.identities(), []);
    assert.equal(sessions.accountsOf(identity), undefined);
  });
});
