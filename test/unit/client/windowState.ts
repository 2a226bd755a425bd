import { EventEmitter } from 'node:events';
import type { Disposable, Memento, SecretStorage, SecretStorageChangeEvent } from 'vscode';

/** What VS Code keeps for all windows. */
export class KeptState {
  readonly values = new Map<string, unknown>();
  readonly secrets = new Map<string, string>();
  readonly #changed = new EventEmitter();

  /** As one window sees it. */
  memento(): Memento {
    return mementoOf(this.values);
  }

  /** As one window sees it; all windows are told of changes. */
  secretStorage(): SecretStorage {
    const changed = (key: string) => void this.#changed.emit('change', { key });
    return {
      get: async (key) => Promise.resolve(this.secrets.get(key)),
      store: async (key, value) => {
        this.secrets.set(key, value);
        changed(key);
        return Promise.resolve();
      },
      delete: async (key) => {
        if (this.secrets.delete(key)) {
          changed(key);
        }
        return Promise.resolve();
      },
      onDidChange: (listener) => {
        const told = (event: SecretStorageChangeEvent) => void listener(event);
        this.#changed.on('change', told);
        return disposable(() => this.#changed.off('change', told));
      },
    };
  }

  /** All of it that is on disk, in one text. */
  onDisk(): string {
    return JSON.stringify([...this.values]);
  }
}

/** Of the class there is no more than its type outside of VS Code. */
function disposable(dispose: () => void): Disposable {
  return Object.assign(Object.create(null) as Disposable, { dispose });
}

/** What VS Code keeps for one workspace; like VS Code, it keeps what JSON can hold. */
export function mementoOf(values = new Map<string, unknown>()): Memento {
  return {
    keys: () => [...values.keys()],
    get: (key: string) => values.get(key),
    update: async (key, value: unknown) => {
      if (value === undefined) {
        values.delete(key);
      } else {
        values.set(key, JSON.parse(JSON.stringify(value)));
      }
      return Promise.resolve();
    },
  } as Memento;
}
