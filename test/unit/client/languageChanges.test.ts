import assert from 'node:assert/strict';
import { standIns } from './vscodeStandIn';
import type { TextDocument } from 'vscode';
import { LanguageChanges } from '../../../client/src/languageChanges';

type Listener<Event> = (event: Event) => void;

/** As VS Code has it: one that tells whoever listens. */
class EventEmitter<Event> {
  readonly #listeners: Listener<Event>[] = [];
  readonly event = (listener: Listener<Event>) => this.#listeners.push(listener);
  readonly fire = (event: Event) => this.#listeners.forEach((listener) => listener(event));
}

describe('a change of the language of a document', () => {
  let opens: EventEmitter<TextDocument>;
  let closes: EventEmitter<TextDocument>;
  const told: string[] = [];
  let changes: LanguageChanges;
  let finish: () => void;

  beforeEach(() => {
    told.length = 0;
    opens = new EventEmitter();
    closes = new EventEmitter();
    standIns.set('EventEmitter', EventEmitter);
    standIns.set('onDidOpenTextDocument', opens.event);
    standIns.set('onDidCloseTextDocument', closes.event);
    standIns.set(
      'setTextDocumentLanguage',
      async () => new Promise<void>((resolve) => (finish = () => resolve())),
    );
    changes = new LanguageChanges();
    changes.onDidOpen(({ languageId }) => told.push(`opened as ${languageId}`));
    changes.onDidChangeByHand(({ before, document }) => told.push(`${before} to ${document.languageId}`));
  });

  afterEach(() => standIns.clear());

  const documentIn = (languageId: string) =>
    ({ uri: 'file:///m.json', languageId, isClosed: false }) as unknown as TextDocument;
  /** VS Code closes the document and opens it with its new language. */
  const change = (before: string, after: string) => {
    closes.fire(documentIn(before));
    opens.fire(documentIn(after));
  };
  const whileWeMakeIt = async (happens: () => void | Promise<void>) => {
    const own = changes.setLanguage(documentIn('json'), 'lacework-mapping');
    await happens();
    finish();
    await own;
  };

  it('is by hand where nobody else makes it', () => {
    change('json', 'lacework-mapping');
    assert.deepEqual(told, ['json to lacework-mapping']);
  });

  it('is not by hand where we make it, until it is done', async () => {
    await whileWeMakeIt(() => change('json', 'lacework-mapping'));
    assert.deepEqual(told, []);
    change('lacework-mapping', 'json');
    assert.deepEqual(told, ['lacework-mapping to json']);
  });

  it('is not by hand either where the document was closed and opened anew while we make it', async () => {
    await whileWeMakeIt(async () => {
      closes.fire(documentIn('json'));
      await Promise.resolve();
      opens.fire(documentIn('json'));
      change('json', 'lacework-mapping');
    });
    assert.deepEqual(told, ['opened as json']);
  });

  it('is by hand where the user makes another one meanwhile', async () => {
    await whileWeMakeIt(() => change('json', 'jsonc'));
    assert.deepEqual(told, ['json to jsonc']);
  });
});
