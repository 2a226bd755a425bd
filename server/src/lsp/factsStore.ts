import { Emitter, type Connection, type Event } from 'vscode-languageserver';
import type { AwsInventoryData } from '../core/facts/awsInventory';
import { noFacts, type Facts } from '../core/facts/facts';
import { knownLaceworkAccounts } from '../core/facts/knownLaceworkAccounts';
import { LaceworkAccounts, type LaceworkAccountsData } from '../core/facts/laceworkAccounts';
import { AgingFact } from './agingFact';
import type { AwsAccess } from './awsAccess';
import { InventoryStore, type InventoryOptions } from './inventoryStore';
import { SampleFacts } from './sampleFacts';

/** In milliseconds. */
const hour = 60 * 60 * 1000;

interface FactsOptions extends InventoryOptions {
  /** See `SampleOptions`. */
  readonly sampleFolder: string | undefined;
}

/** All that is known from outside of the files: the AWS accounts and the Lacework accounts. */
export class FactsStore {
  readonly inventory: InventoryStore;
  readonly #laceworkAccounts = new AgingFact<LaceworkAccounts>(
    noFacts.laceworkAccounts,
    knownLaceworkAccounts,
  );
  readonly #sample: SampleFacts;
  readonly #changed = new Emitter<void>();
  #facts: Facts = noFacts;
  /** Counts where Lacework accounts come from, so that a late answer does not replace what was known later. */
  #asked = 0;
  #answered = 0;

  constructor(connection: Connection, aws: AwsAccess, options: FactsOptions) {
    this.#sample = new SampleFacts(options.sampleFolder);
    this.inventory = new InventoryStore(connection, aws, options);
    this.inventory.onDidChange(() => {
      this.#changed.fire();
    });
    setInterval(() => this.#grow(), hour).unref();
  }

  /** Fires when other facts are known than before. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** What is known for a file, as of now. The same object as long as nothing else is to be said. */
  of(uri: string): Facts {
    return this.isOfSample(uri) ? this.#sample.current : this.current;
  }

  /** Whether a file is of the sample, which has facts of its own. */
  isOfSample(uri: string): boolean {
    return this.#sample.has(uri);
  }

  /** Of the user's organization, as of now. The same object as long as nothing else is to be said. */
  get current(): Facts {
    const awsInventory = this.inventory.current;
    const laceworkAccounts = this.#laceworkAccounts.current;
    const last = this.#facts;
    if (last.awsInventory !== awsInventory || last.laceworkAccounts !== laceworkAccounts) {
      this.#facts = { awsInventory, laceworkAccounts };
    }
    return this.#facts;
  }

  /** Goes on with other AWS accounts of the sample, or with none. */
  useSample(data: AwsInventoryData | undefined): void {
    this.#sample.use(data);
    this.#changed.fire();
  }

  /** Goes on with other Lacework accounts, or with none. */
  useLaceworkAccounts(data: LaceworkAccountsData | undefined): void {
    this.#takeLaceworkAccounts(++this.#asked, data);
  }

  /** Goes on with Lacework accounts when they are there, and gives them. Where that fails, what was known stays. */
  async fetchLaceworkAccounts(fetched: Promise<LaceworkAccountsData>): Promise<LaceworkAccountsData> {
    const asked = ++this.#asked;
    const data = await fetched;
    this.#takeLaceworkAccounts(asked, data);
    return data;
  }

  #takeLaceworkAccounts(asked: number, data: LaceworkAccountsData | undefined): void {
    if (asked > this.#answered) {
      this.#answered = asked;
      if (this.#laceworkAccounts.replace(data && new LaceworkAccounts(data))) {
        this.#changed.fire();
      }
    }
  }

  /** Says so when something gets a day older. */
  #grow(): void {
    const before = this.#facts;
    const now = this.current;
    if (now.awsInventory !== before.awsInventory) {
      this.inventory.tellStatus();
    }
    if (now !== before) {
      this.#changed.fire();
    }
  }
}
