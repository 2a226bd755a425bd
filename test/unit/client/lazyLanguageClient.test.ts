import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { ExtensionContext } from 'vscode';
import './vscodeStandIn';
import { LazyLanguageClient } from '../../../client/src/lazyLanguageClient';

type Loaded = Awaited<ReturnType<LazyLanguageClient['load']>>;

/** A language client that starts at once, and ends when `end` is called. */
class FakeClient {
  readonly #ended = new EventEmitter();
  isDisposed = false;

  readonly onDidChangeState = () => undefined;
  readonly start = async () => Promise.resolve();

  async dispose(): Promise<void> {
    this.isDisposed = true;
    await new Promise<void>((resolve) => this.#ended.once('end', resolve));
  }

  end(): void {
    this.#ended.emit('end');
  }
}

class Lazy extends LazyLanguageClient {
  readonly made: FakeClient[] = [];

  constructor() {
    super({} as ExtensionContext);
  }

  override async load(): Promise<Loaded> {
    const createLanguageClient = () => {
      const client = new FakeClient();
      this.made.push(client);
      return client;
    };
    return Promise.resolve({ createLanguageClient } as unknown as Loaded);
  }
}

describe('the restart of the language client', () => {
  it('makes one new client where it is asked for again while the old one ends', async () => {
    const lazy = new Lazy();
    const first = await lazy.ready();
    const restarts = [lazy.restart(), lazy.restart(), lazy.restart()];
    const ready = lazy.ready();
    assert.equal(lazy.state, 'starting');
    assert.equal(lazy.made.length, 1);
    lazy.made[0]?.end();
    await Promise.all(restarts);
    assert.deepEqual(
      lazy.made.map(({ isDisposed }) => isDisposed),
      [true, false],
    );
    assert.notEqual(await ready, first);
    assert.equal(await ready, await lazy.ready());
  });

  it('makes one client where none is there yet', async () => {
    const lazy = new Lazy();
    lazy.start();
    await Promise.all([lazy.restart(), lazy.restart()]);
    assert.equal(lazy.made.length, 1);
  });

  it('can be repeated, also where the new client does not come to run', async () => {
    const lazy = new Lazy();
    await lazy.ready();
    for (const number of [1, 2]) {
      const restarted = lazy.restart();
      lazy.made.at(-1)?.end();
      await restarted;
      assert.equal(lazy.made.length, number + 1);
    }
  });
});
