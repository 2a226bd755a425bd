import assert from 'node:assert/strict';
import type { Memento, Uri } from 'vscode';
import { LanguageChoices } from '../../../client/src/languageChoices';

/** VS Code's store, as far as it is used: it outlives the extension, so it holds JSON. */
function inMemoryState(): Memento {
  const stored = new Map<string, string>();
  return {
    keys: () => [...stored.keys()],
    get: <T>(key: string, fallback?: T) => {
      const value = stored.get(key);
      return value === undefined ? fallback : (JSON.parse(value) as T);
    },
    update: (key: string, value: unknown) => {
      stored.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

const uri = (text: string) => ({ scheme: text.split(':', 1)[0], toString: () => text }) as unknown as Uri;

describe('LanguageChoices', () => {
  it('remembers a choice beyond its own life, the latest one for each file', async () => {
    const state = inMemoryState();
    const choices = new LanguageChoices(state);
    assert.equal(choices.get(uri('file:///a.json')), undefined);
    await choices.remember(uri('file:///a.json'), true);
    await choices.remember(uri('file:///b.json'), true);
    await choices.remember(uri('file:///a.json'), false);
    const again = new LanguageChoices(state);
    assert.equal(again.get(uri('file:///a.json')), false);
    assert.equal(again.get(uri('file:///b.json')), true);
  });

  it('forgets untitled files when VS Code ends: their names come again', async () => {
    const state = inMemoryState();
    const choices = new LanguageChoices(state);
    await choices.remember(uri('untitled:Untitled-1'), true);
    assert.equal(choices.get(uri('untitled:Untitled-1')), true);
    assert.equal(new LanguageChoices(state).get(uri('untitled:Untitled-1')), undefined);
  });

  it('gives what was said of an untitled file once, when it is closed: its name comes again', async () => {
    const choices = new LanguageChoices(inMemoryState());
    const untitled = uri('untitled:Untitled-1');
    assert.equal(choices.takeUntitled(untitled), undefined);
    await choices.remember(untitled, false);
    assert.equal(choices.takeUntitled(untitled), false);
    assert.equal(choices.get(untitled), undefined);
    assert.equal(choices.takeUntitled(untitled), undefined);
  });

  it('keeps the choices for files that are renamed, and for all in a folder that is', async () => {
    const choices = new LanguageChoices(inMemoryState());
    for (const [file, isMapping] of [
      ['file:///old/a.json', true],
      ['file:///old/deep/b.json', false],
      ['file:///older/c.json', true],
      ['file:///d.json', false],
    ] as const) {
      await choices.remember(uri(file), isMapping);
    }
    await choices.rename([
      { oldUri: uri('file:///old'), newUri: uri('file:///new') },
      { oldUri: uri('file:///d.json'), newUri: uri('file:///e.json') },
    ]);
    assert.deepEqual(
      ['new/a.json', 'new/deep/b.json', 'older/c.json', 'e.json'].map((file) =>
        choices.get(uri(`file:///${file}`)),
      ),
      [true, false, true, false],
    );
    for (const gone of ['old/a.json', 'old/deep/b.json', 'd.json']) {
      assert.equal(choices.get(uri(`file:///${gone}`)), undefined, gone);
    }
  });

  it('forgets the oldest choices when there are too many', async () => {
    const choices = new LanguageChoices(inMemoryState());
    for (let number = 0; number <= 1000; number++) {
      await choices.remember(uri(`file:///${String(number)}.json`), true);
    }
    assert.equal(choices.get(uri('file:///0.json')), undefined);
    assert.equal(choices.get(uri('file:///1.json')), true);
    assert.equal(choices.get(uri('file:///1000.json')), true);
  });
});
