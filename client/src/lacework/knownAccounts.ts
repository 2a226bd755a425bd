import type { Memento } from 'vscode';
import { membersOf } from '../../../server/src/cloud/lacework/readCloudAccount';
import type { LaceworkAccountsData } from '../../../server/src/core/facts/laceworkAccounts';
import { readLaceworkAccounts } from '../../../server/src/core/facts/parseLaceworkAccounts';

const key = 'lacework.accounts';

/** The names of Lacework accounts that VS Code keeps for each identity, with their age. */
export class KnownAccounts {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** Nothing where none are known, or what is kept is damaged. */
  of(id: string): LaceworkAccountsData | undefined {
    const kept = membersOf(this.#state.get(key));
    return Object.hasOwn(kept, id) ? readLaceworkAccounts(kept[id]).data : undefined;
  }

  /** @param accounts Nothing to forget them. */
  async keep(id: string, accounts: LaceworkAccountsData | undefined): Promise<void> {
    const others = Object.entries(membersOf(this.#state.get(key))).filter(([each]) => each !== id);
    await this.#state.update(
      key,
      Object.fromEntries(accounts === undefined ? others : [...others, [id, accounts]]),
    );
  }
}
