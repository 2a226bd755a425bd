import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { standIns } from './vscodeStandIn';
import { tellFirstMappingFile } from '../../../client/src/walkthrough/tellFirstMappingFile';

describe('tellFirstMappingFile', () => {
  const opened = new EventEmitter();
  let documents: { languageId: string; isClosed: boolean; uri: { scheme: string } }[];
  let told: unknown[][];
  beforeEach(() => {
    documents = [];
    told = [];
    standIns.set('textDocuments', documents);
    standIns.set('visibleTextEditors', []);
    standIns.set('activeTextEditor', undefined);
    standIns.set('executeCommand', async (...command: unknown[]) => Promise.resolve(told.push(command)));
    standIns.set('onDidOpenTextDocument', (listener: () => void) => {
      opened.on('open', listener);
      return { dispose: () => opened.off('open', listener) };
    });
  });
  afterEach(() => {
    standIns.clear();
    opened.removeAllListeners();
  });

  const open = (languageId: string) => {
    documents.push({ languageId, isClosed: false, uri: { scheme: 'untitled' } });
    opened.emit('open');
  };
  const once = [['setContext', 'laceworkMapping.hasMappingFile', true]];

  it('tells nothing before a mapping file is open, then once', () => {
    tellFirstMappingFile();
    open('json');
    assert.deepEqual(told, []);
    open('lacework-mapping');
    open('lacework-mapping');
    assert.deepEqual(told, once);
    assert.equal(opened.listenerCount('open'), 0);
  });

  it('tells of a mapping file that is open already', () => {
    open('lacework-mapping');
    tellFirstMappingFile();
    assert.deepEqual(told, once);
  });
});
