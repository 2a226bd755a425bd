import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CreationJournal } from '../../../client/src/integration/creationJournal';

const creation = {
  organization: 'https://acme.lacework.net',
  name: 'acme-new',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/acme-new',
  roleArn: 'arn:aws:iam::109238475610:role/lacework',
  startedAt: 1_771_578_123_000,
};
const soon = creation.startedAt + 1000;

describe('the journal of integrations that are being created', () => {
  let folder: string;
  let journal: CreationJournal;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-journal-'));
    journal = new CreationJournal(path.join(folder, 'creations'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const noteOf = async (change: object) => {
    const { id } = await journal.begin(creation);
    const file = path.join(folder, 'creations', `${id}.json`);
    const note = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...note, ...change }));
    return { id, file };
  };
  /** Another window: it knows nothing of what this process has under way. */
  const forgottenHere = async (change: object) => {
    const { id, file } = await noteOf(change);
    const text = await readFile(file, 'utf8');
    await journal.forget({ ...creation, id, pid: 1 });
    await writeFile(file, text);
    return id;
  };

  it('is empty at first', async () => {
    assert.deepEqual(await journal.abandoned(soon), []);
  });

  it('does not tell of what is under way, and tells of it when nobody is at it any more', async () => {
    const begun = await journal.begin(creation);
    assert.deepEqual(await journal.abandoned(soon), []);
    journal.leave(begun);
    assert.deepEqual(await journal.abandoned(soon), [begun]);
    assert.deepEqual({ ...begun, id: '', pid: 0 }, { ...creation, id: '', pid: 0 });
    await journal.forget(begun);
    assert.deepEqual(await journal.abandoned(soon), []);
    assert.deepEqual(await readdir(path.join(folder, 'creations')), []);
  });

  it('tells of what a process began that has ended, the oldest first', async () => {
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(ended, 'exit');
    const younger = await forgottenHere({ pid: ended.pid, startedAt: soon });
    const older = await forgottenHere({ pid: ended.pid });
    assert.deepEqual(
      (await journal.abandoned(soon)).map(({ id }) => id),
      [older, younger],
    );
  });

  it('leaves alone what another process is at, unless that takes longer than any request', async () => {
    const id = await forgottenHere({ pid: process.ppid });
    assert.deepEqual(await journal.abandoned(soon), []);
    const late = await journal.abandoned(creation.startedAt + 16 * 60_000);
    assert.deepEqual(
      late.map((each) => each.id),
      [id],
    );
  });

  it('reads past files that are not its own', async () => {
    const begun = await journal.begin(creation);
    journal.leave(begun);
    await writeFile(path.join(folder, 'creations', 'cut.json'), '{"id": "cut", "na');
    await writeFile(
      path.join(folder, 'creations', 'other.json'),
      JSON.stringify({ ...begun, id: 'elsewhere' }),
    );
    await writeFile(path.join(folder, 'creations', 'old.json'), JSON.stringify({ id: 'old', name: 'x' }));
    assert.deepEqual(await journal.abandoned(soon), [begun]);
  });
});
