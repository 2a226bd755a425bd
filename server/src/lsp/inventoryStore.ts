import { Emitter, type Connection, type Event } from 'vscode-languageserver';
import { adviceOnMissingUnits } from '../cloud/aws/accessDenied';
import type { PullProgress } from '../cloud/aws/pullAwsAccounts';
import { AwsInventory, type AwsInventoryData } from '../core/facts/awsInventory';
import { noFacts, type Fact } from '../core/facts/facts';
import { knownInventory } from '../core/facts/knownInventory';
import { withEarlierUnits } from '../core/facts/withEarlierUnits';
import { AgingFact } from './agingFact';
import type { AwsAccess, AwsCache } from './awsAccess';
import type { InventoryStatus } from './protocol';

export interface InventoryOptions {
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
export class InventoryStore {
  readonly #connection: Connection;
  readonly #aws: AwsAccess;
  readonly #cache: AwsCache;
  readonly #changed = new Emitter<void>();
  readonly #statusChanged = new Emitter<void>();
  #profile: string;
  readonly #fact = new AgingFact<AwsInventory>(noFacts.awsInventory, knownInventory);
  /** Counts the questions, so that a late answer to an early one does not replace that to a later one. */
  #asked = 0;
  /** The question whose answer is in use. */
  #answered = 0;
  #loaded: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, aws: AwsAccess, { cacheFolder, profile }: InventoryOptions) {
    this.#connection = connection;
    this.#aws = aws;
    this.#cache = aws.cache(cacheFolder);
    this.#profile = profile ?? aws.defaultProfile();
  }

  /** Fires when other AWS accounts are known than before. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** Fires when it was found out what is known, which may be nothing. */
  get onDidChangeStatus(): Event<void> {
    return this.#statusChanged.event;
  }

  /** As of now. The same object as long as nothing else is to be said. */
  get current(): Fact<AwsInventory> {
    return this.#fact.current;
  }

  get status(): InventoryStatus {
    return statusOf(this.#profile, this.current);
  }

  /** When what was kept is read. */
  get loaded(): Promise<unknown> {
    return this.#loaded;
  }

  /** Goes on with what was pulled last for the profile in use, or for another one. */
  async load(profile = this.#profile): Promise<InventoryStatus> {
    const loading = this.#load(profile);
    this.#loaded = loading;
    return loading;
  }

  async #load(profile: string): Promise<InventoryStatus> {
    const asked = ++this.#asked;
    return this.#use(asked, profile, await this.#kept(profile));
  }

  async #kept(profile: string, organizationId?: string): Promise<AwsInventoryData | undefined> {
    const { data, problems } = await this.#cache.read(profile, organizationId);
    problems.forEach((problem) => this.#connection.console.warn(problem));
    return data;
  }

  /**
   * Pulls the AWS accounts and keeps them. Where that fails, what was known stays.
   *
   * @param requested The profile; `undefined` leaves it to the environment, which may have credentials without one.
   * @throws CloudError
   */
  async pull(requested: string | undefined, control: PullControl): Promise<InventoryStatus> {
    const asked = ++this.#asked;
    const profile = requested ?? this.#aws.defaultProfile();
    let data = await this.#aws.pull({ ...(requested !== undefined && { profile }), ...control });
    if (data.organizationalUnitsMissing !== undefined) {
      data = withEarlierUnits(data, await this.#kept(profile, data.organization.id));
    }
    const status = this.#use(asked, profile, data);
    await this.#cache.write(profile, data);
    return status;
  }

  /** Takes an answer over, unless one to a later question was there first. */
  #use(asked: number, profile: string, data: AwsInventoryData | undefined): InventoryStatus {
    const inventory = data && new AwsInventory(data);
    if (asked > this.#answered) {
      this.#answered = asked;
      this.#profile = profile;
      if (this.#fact.replace(inventory)) {
        this.#changed.fire();
      }
      this.#statusChanged.fire();
    }
    return statusOf(profile, factOf(inventory));
  }

  /** Tells the status anew, as when the inventory gets a day older. */
  tellStatus(): void {
    this.#statusChanged.fire();
  }
}

function factOf(inventory: AwsInventory | undefined): Fact<AwsInventory> {
  return inventory === undefined ? noFacts.awsInventory : knownInventory(inventory, Date.now());
}

function statusOf(profile: string, awsInventory: Fact<AwsInventory>): InventoryStatus {
  if (!awsInventory.isKnown) {
    return { profile, isKnown: false };
  }
  const { data } = awsInventory.value;
  const advice = adviceOnMissingUnits(data.organizationalUnitsMissing);
  return {
    profile,
    isKnown: true,
    organizationId: data.organization.id,
    accounts: data.accounts.length,
    pulledAt: data.pulledAt,
    daysOld: awsInventory.daysOld,
    isStale: awsInventory.isStale,
    ...(data.organizationalUnitsMissing !== undefined && {
      organizationalUnitsMissing: data.organizationalUnitsMissing,
    }),
    ...(advice !== '' && { organizationalUnitsAdvice: advice }),
  };
}
