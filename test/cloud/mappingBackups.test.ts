import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { encodeAccountMappingFile } from '../../server/src/core/integration/accountMappingFile';
import {
  readLive,
  shownExternalId,
  type LiveIntegration,
} from '../../server/src/cloud/lacework/liveIntegration';
import { MappingBackups } from '../../server/src/cloud/lacework/mappingBackups';
import { pushMapping, restoreIntegration } from '../../server/src/cloud/lacework/pushMapping';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { failure, guid, SampleLacework } from './laceworkConnection';
import { writeControl } from './writeSetup';

const bytes = Buffer.from(
  '{\r\n  "defaultLaceworkAccountAws": "acme-main",\r\n  "integration_mappings": {}\r\n}\r\n',
);
const accountMappingFile = encodeAccountMappingFile(bytes);
const externalId = 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=';

describe('what was live before a push is kept', () => {
  let lacework: SampleLacework;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-backups-'));
    lacework = await SampleLacework.start();
  });
  afterEach(async () => {
    await lacework.emulator.close();
    await rm(folder, { recursive: true });
  });

  const seen = () => readLive(lacework.connect(), guid);
  const kept = () => lacework.emulator.integrations().find(({ intgGuid }) => intgGuid === guid);
  const sent = () => lacework.emulator.requests.filter(({ method }) => method === 'PATCH');

  const pushKeeping = async (backups: MappingBackups, file: string) =>
    pushMapping(
      { seen: await seen(), accountMappingFile: file, externalId },
      async (live) => {
        await backups.keep(live, lacework.clock.now());
      },
      writeControl(lacework),
    );

  it('so that it can be restored byte for byte', async () => {
    const backups = new MappingBackups(path.join(folder, 'kept'));
    assert.deepEqual(await backups.list(guid), []);
    const before = kept()?.data;
    await pushKeeping(backups, accountMappingFile);
    await pushKeeping(backups, encodeAccountMappingFile(Buffer.from(`\uFEFF${liveMapping}`)));
    const [second, first] = await backups.list(guid);
    assert.ok(first?.mappingFile !== undefined && second?.mappingFile !== undefined);
    assert.equal(await readFile(first.mappingFile, 'utf8'), liveMapping);
    assert.deepEqual(await readFile(second.mappingFile), bytes);
    assert.deepEqual([first.guid, first.name], [guid, 'acme-organization-cloudtrail']);
    assert.equal((await stat(first.folder)).mode & 0o777, 0o700);
    assert.equal((await stat(first.mappingFile)).mode & 0o777, 0o600);
    const live = await backups.read(first);
    assert.ok(live);
    const { changedBy, changedAt } = live.account;
    assert.deepEqual([changedBy, changedAt], ['admin@acme.example', '2026-02-20T09:02:03Z']);
    const result = await restoreIntegration(
      { seen: await seen(), kept: live, externalId: shownExternalId(live) },
      (before) => backups.keep(before, lacework.clock.now()),
      writeControl(lacework),
    );
    assert.deepEqual([result.isMappingThere, result.sideEffects], [true, []]);
    assert.deepEqual(kept()?.data, before);
  });

  it('with all of an integration that a push damaged', async () => {
    const backups = new MappingBackups(folder);
    for (const id of ['shown', 'masked', 'absent'] as const) {
      const before = kept()?.data;
      Object.assign(lacework.emulator.behaviour, { patch: 'replace', externalId: id });
      let backup: LiveIntegration | undefined;
      const damaged = await pushMapping(
        { seen: await seen(), accountMappingFile, externalId: undefined },
        async (live) => {
          backup = await backups.read(await backups.keep(live, lacework.clock.now()));
        },
        writeControl(lacework),
      );
      assert.notEqual(damaged.sideEffects.length, 0);
      assert.ok(backup);
      const shown = shownExternalId(backup);
      assert.equal(shown, id === 'shown' ? externalId : undefined);
      await restoreIntegration(
        { seen: damaged.live, kept: backup, externalId: shown ?? externalId },
        (now) => backups.keep(now, lacework.clock.now()),
        writeControl(lacework),
      );
      assert.deepEqual(kept()?.data, before);
      assert.ok(sent().every(({ body }) => !body.includes('***')));
    }
  });

  it('and restored only over what the user saw, which is kept, too', async () => {
    const backups = new MappingBackups(folder);
    const kept = await seen();
    await pushKeeping(backups, accountMappingFile);
    const old = await seen();
    await lacework.connect().changeCloudAccount(guid, { name: 'repaired' });
    const before = sent().length;
    const restore = (now: LiveIntegration) =>
      restoreIntegration(
        { seen: now, kept, externalId },
        (live) => backups.keep(live, lacework.clock.now()),
        writeControl(lacework),
      );
    await failure(restore(old), 'conflict', /was changed by admin@acme\.example after you looked at it\.$/);
    assert.equal(sent().length, before);
    const { isMappingThere } = await restore(await seen());
    assert.ok(isMappingThere);
    const names = (await backups.list(guid)).map(({ name }) => name);
    assert.deepEqual(names.sort(), ['acme-organization-cloudtrail', 'repaired']);
  });

  it('and said not to be there where there was none before', async () => {
    const none = { ...(await seen()), mapping: undefined };
    const { data } = none.account;
    const kept = { ...none, account: { ...none.account, data: { ...data, accountMappingFile: undefined } } };
    const { isMappingThere } = await restoreIntegration(
      { seen: await seen(), kept, externalId },
      () => Promise.resolve(),
      writeControl(lacework),
    );
    assert.equal(isMappingThere, false);
  });

  it('in folders that no GUID leads out of, and what cannot be read there is passed over', async () => {
    const backups = new MappingBackups(path.join(folder, 'kept'));
    const live = await seen();
    const strange = { ...live, account: { ...live.account, guid: '../../evil' } };
    const backup = await backups.keep(strange, 0);
    assert.ok(backup.folder.startsWith(path.join(folder, 'kept') + path.sep));
    await backups.keep(strange, 0);
    assert.equal((await backups.list('../../evil')).length, 2);
    await rm(path.join(backup.folder, 'integration.json'));
    assert.equal((await backups.list()).length, 1);
    assert.equal(await backups.read(backup), undefined);
  });

  it('or nothing is sent', async () => {
    const backups = new MappingBackups(path.join(guid, 'x', '\0'));
    const error = await failure(
      pushKeeping(backups, accountMappingFile),
      'cache-not-written',
      /^Nothing was sent: /,
    );
    assert.match(error.advice, /Check the permissions/);
    assert.equal(sent().length, 0);
  });
});
