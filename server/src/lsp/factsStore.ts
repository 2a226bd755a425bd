import { Emitter, type Connection, type Event } from 'vscode-languageserver';
import type { PullProgress } from '../cloud/aws/pullAwsAccounts';
import { AwsInventory, type AwsInventoryData } from '../core/facts/awsInventory';
import { noFacts, type Facts } from '../core/facts/facts';
import { knownInventory } from '../core/facts/knownInventory';
import type { AwsAccess, AwsCache } from './awsAccess';
import type { InventoryStatus } from './protocol';

export interface FactsOptions {
  readonly cacheFolder: string | undefined;
  /** The profile of the AWS configuration to begin with. */
  readonly profile: string | undefined;
}

export interface PullControl {
  readonly endpoint?: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PullProgress) => void;
}

/** What is known of the AWS organization: what was pulled last for the profile in use, from the cache or anew. */
export class FactsStore {
  readonly #connection: Connection;
  readonly #aws: AwsAccess;
  readonly #cache: AwsCache;
  readonly #changed = new Emitter<void>();
  readonly #statusChanged = new Emitter<void>();
  #profile: string;
  #inventory: AwsInventory | undefined;
  #facts: Facts = noFacts;
  /** Counts what was asked for, so that an answer that comes late does not replace a newer one. */
  #asked = 0;
  #loaded = Promise.resolve();

  constructor(connection: Connection, aws: AwsAccess, { cacheFolder, profile }: FactsOptions) {
    this.#connection = connection;
    this.#aws = aws;
    this.#cache = aws.cache(cacheFolder);
    this.#profile = profile ?? aws.defaultProfile();
  }

  /** Fires when other facts are known than before. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** Fires when it was found out what is known, which may be nothing. */
  get onDidChangeStatus(): Event<void> {
    return this.#statusChanged.event;
  }

  /** As of now. The same object as long as nothing else is to be said. */
  get current(): Facts {
    const { awsInventory } = this.#facts;
    if (this.#inventory !== undefined) {
      const fact = knownInventory(this.#inventory, Date.now());
      if (
        !awsInventory.isKnown ||
        awsInventory.value !== fact.value ||
        awsInventory.daysOld !== fact.daysOld
      ) {
        this.#facts = { awsInventory: fact };
      }
    } else if (awsInventory.isKnown) {
      this.#facts = noFacts;
    }
    return this.#facts;
  }

  get status(): InventoryStatus {
    const { awsInventory } = this.current;
    if (!awsInventory.isKnown) {
      return { profile: this.#profile, isKnown: false };
    }
    const { data } = awsInventory.value;
    return {
      profile: this.#profile,
      isKnown: true,
      organizationId: data.organization.id,
      accounts: data.accounts.length,
      pulledAt: data.pulledAt,
      daysOld: awsInventory.daysOld,
      isStale: awsInventory.isStale,
      ...(data.organizationalUnitsMissing !== undefined && {
        organizationalUnitsMissing: data.organizationalUnitsMissing,
      }),
    };
  }

  /** When what was kept is read. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  /** Goes on with what was pulled last for the profile in use, or for another one. */
  async load(profile = this.#profile): Promise<void> {
    this.#loaded = this.#load(profile);
    await this.#loaded;
  }

  async #load(profile: string): Promise<void> {
    const asked = ++this.#asked;
    const { data, problems } = await this.#cache.read(profile);
    problems.forEach((problem) => this.#connection.console.warn(problem));
    if (asked === this.#asked) {
      this.#set(profile, data);
    }
  }

  /**
   * Pulls the AWS accounts and keeps them. Where that fails, what was known stays.
   *
   * @throws CloudError
   */
  async pull(profile: string, control: PullControl): Promise<void> {
    const asked = ++this.#asked;
    // Where it is what the environment chooses anyway, credentials may come from there without any profile.
    const chosen = profile === this.#aws.defaultProfile() ? {} : { profile };
    const data = await this.#aws.pull({ ...chosen, ...control });
    if (asked === this.#asked) {
      this.#set(profile, data);
    }
    await this.#cache.write(profile, data);
  }

  #set(profile: string, data: AwsInventoryData | undefined): void {
    const wasKnown = this.#inventory !== undefined;
    this.#profile = profile;
    this.#inventory = data && new AwsInventory(data);
    if (wasKnown || data !== undefined) {
      this.#changed.fire();
    }
    this.#statusChanged.fire();
  }
}
