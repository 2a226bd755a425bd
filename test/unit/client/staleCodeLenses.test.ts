import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { standIns } from './vscodeStandIn';
import type { TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { mappingLanguageId } from '../../../client/src/identifiers';
import { StaleCodeLenses } from '../../../client/src/staleCodeLenses';

type Listener = (event: unknown) => void;

describe('code lenses that VS Code forgot to ask for', () => {
  const listeners = new Map<string, Listener>();
  const document = { languageId: mappingLanguageId } as TextDocument;
  const tell = (event: string, about: unknown) => listeners.get(event)?.(about);
  let reminders = 0;
  let lenses: StaleCodeLenses;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    for (const event of [
      'onDidChangeTextDocument',
      'onDidChangeVisibleTextEditors',
      'onDidOpenTextDocument',
      'onDidCloseTextDocument',
    ]) {
      standIns.set(event, (listener: Listener) => listeners.set(event, listener));
    }
    standIns.set('visibleTextEditors', []);
    reminders = 0;
    const provider = { onDidChangeCodeLensEmitter: { fire: () => reminders++ } };
    const client = { getFeature: () => ({ getProvider: () => provider }) };
    lenses = new StaleCodeLenses(() => client as unknown as LanguageClient);
    lenses.initialize();
  });

  afterEach(() => {
    lenses.clear();
    mock.timers.reset();
    standIns.clear();
  });

  const remindersIn = (milliseconds: number) => {
    const before = reminders;
    // One reminder plans the next.
    for (let left = milliseconds; left > 0; left -= 1000) {
      mock.timers.tick(Math.min(left, 1000));
    }
    return reminders - before;
  };

  it('are asked for again where a file that an editor shows was never asked about, until it is, or three times', () => {
    standIns.set('visibleTextEditors', [{ document }, { document }, { document: { languageId: 'json' } }]);
    tell('onDidChangeVisibleTextEditors', undefined);
    assert.equal(remindersIn(1000), 1);
    lenses.noteAsked(document);
    assert.equal(remindersIn(60_000), 0);
    tell('onDidChangeVisibleTextEditors', undefined);
    assert.equal(remindersIn(60_000), 0);
    tell('onDidCloseTextDocument', document);
    tell('onDidOpenTextDocument', document);
    assert.equal(remindersIn(60_000), 3);
  });

  it('are asked for again after a change, of whoever asked before', () => {
    const change = { document, contentChanges: [{}] };
    tell('onDidChangeTextDocument', change);
    assert.equal(remindersIn(60_000), 0);
    lenses.noteAsked(document);
    tell('onDidChangeTextDocument', change);
    assert.equal(remindersIn(999), 0);
    lenses.noteAsked(document);
    assert.equal(remindersIn(60_000), 0);
    tell('onDidChangeTextDocument', change);
    assert.equal(remindersIn(60_000), 3);
  });

  it('are asked for again where more is known of AWS accounts', () => {
    standIns.set('visibleTextEditors', [{ document }]);
    lenses.noteAsked(document);
    lenses.expectQuestions();
    assert.equal(remindersIn(60_000), 3);
    lenses.expectQuestions();
    tell('onDidCloseTextDocument', document);
    assert.equal(remindersIn(60_000), 0);
  });
});
