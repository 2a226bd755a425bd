import assert from 'node:assert/strict';
import { standIns } from './vscodeStandIn';
import { runPageCommand } from '../../../client/src/map/runPageCommand';
import { savePicture } from '../../../client/src/map/savePicture';

describe('the routing map in words, where the file system refuses', () => {
  const logged: string[] = [];
  const log = { warn: (text: string) => void logged.push(text) };
  const shown: string[][] = [];
  const fail = async () => Promise.reject(new Error('EACCES: raw'));
  beforeEach(() => {
    logged.length = 0;
    shown.length = 0;
    standIns.set('t', (text: string, ...values: string[]) =>
      text.replaceAll(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? ''),
    );
    standIns.set('showErrorMessage', async (...words: string[]) => {
      shown.push(words);
      return Promise.resolve(undefined);
    });
  });
  afterEach(() => standIns.clear());

  it('says that a picture was not saved, logs why, and offers to save it elsewhere', async () => {
    standIns.set('showSaveDialog', async () => Promise.resolve({ path: '/locked/map.svg' }));
    standIns.set('writeFile', fail);
    await savePicture('svg', '<svg/>', undefined, log);
    assert.deepEqual(shown, [
      [
        'The routing map was not saved as "map.svg": it cannot be written there. Choose another folder.',
        'Save As…',
      ],
    ]);
    assert.deepEqual(logged, ['EACCES: raw']);
  });

  it('says that a file cannot be opened, and logs why', async () => {
    standIns.set('parse', () => ({ path: '/gone/mapping.json' }));
    standIns.set('openTextDocument', fail);
    await runPageCommand('openFile', { uri: 'file:///gone/mapping.json' }, undefined, log);
    assert.deepEqual(shown, [
      [
        '"mapping.json" cannot be opened: it may have been deleted or renamed. Open another mapping file.',
        'Go to File…',
      ],
    ]);
    assert.deepEqual(logged, ['EACCES: raw']);
  });
});
