import type { Memento } from 'vscode';
import type { KnownIdentity } from './knownIdentity';
import { readKnownIdentities } from './readKnownIdentities';

const identitiesKey = 'lacework.identities';
const lastUsedKey = 'lacework.lastUsed';
const choiceKey = 'lacework.choice';

/** Who is signed in, and who of them is in use: what VS Code keeps about them, without any secret. */
export class IdentityIndex {
  readonly #global: Memento;
  readonly #workspace: Memento;

  constructor(global: Memento, workspace: Memento) {
    this.#global = global;
    this.#workspace = workspace;
  }

  all(): KnownIdentity[] {
    return readKnownIdentities(this.#global.get(identitiesKey));
  }

  async put(identity: KnownIdentity): Promise<void> {
    const { id } = identity;
    const others = this.all().filter((each) => each.id !== id);
    await this.#global.update(identitiesKey, [...others, identity]);
  }

  /** Takes one off the list; where it is chosen, that stays known. */
  async drop(id: string): Promise<void> {
    const others = this.all().filter((each) => each.id !== id);
    await this.#global.update(identitiesKey, others);
  }

  /** Takes one off the list; it is no longer chosen either. */
  async remove(id: string): Promise<void> {
    await this.drop(id);
    if (this.lastUsed() === id) {
      await this.#global.update(lastUsedKey, undefined);
    }
    if (this.chosen() === id) {
      await this.#workspace.update(choiceKey, undefined);
    }
  }

  /** The id of the one that was chosen in this workspace, which may be gone. */
  chosen(): string | undefined {
    return this.#workspace.get<string>(choiceKey);
  }

  /** The id of the one that was chosen last in any workspace. */
  lastUsed(): string | undefined {
    return this.#global.get<string>(lastUsedKey);
  }

  async choose(id: string): Promise<void> {
    await this.#workspace.update(choiceKey, id);
    await this.#global.update(lastUsedKey, id);
  }
}
