import type { EmulatedAccount, EmulatedOrganization, EmulatedUnit } from './organization';

export interface OrganizationSize {
  readonly accounts: number;
  readonly units: number;
  /** The same seed gives the same organization. */
  readonly seed?: number;
}

/** AWS nests organizational units no deeper below the root. */
const deepest = 5;
const names = ['Platform', 'Payments', 'Data', 'Retail Stores', 'Mobile', 'Labs', 'Énergie', 'Prod', 'Test'];

/** An organization of any size, with nested units, about one account in fifty suspended, and some in no unit. */
export function generateOrganization({ accounts, units, seed = 1 }: OrganizationSize): EmulatedOrganization {
  const random = new Random(seed);
  const rootId = 'r-gen1';
  const depths = new Map([[rootId, 0]]);
  const generatedUnits: EmulatedUnit[] = [];
  while (generatedUnits.length < units) {
    const parents = [...depths].filter(([, depth]) => depth < deepest);
    const [parentId, depth] = random.pick(parents);
    const index = generatedUnits.length;
    const id = `ou-gen1-${index.toString(36).padStart(8, '0')}`;
    generatedUnits.push({ id, name: `${random.pick(names)} ${index}`, parentId });
    depths.set(id, depth + 1);
  }
  const ids = new Set<string>();
  while (ids.size < accounts) {
    ids.add(random.digits(12));
  }
  const homes = [...depths.keys()];
  const generatedAccounts = [...ids].map((id, index): EmulatedAccount => ({
    id,
    name: `account-${index}`,
    email: `aws+${index}@generated.example`,
    state: random.below(50) === 0 ? 'SUSPENDED' : 'ACTIVE',
    joined: `20${15 + random.below(10)}-0${1 + random.below(9)}-1${random.below(10)}`,
    parentId: random.pick(homes),
  }));
  return {
    id: 'o-gen3rat3d0',
    managementAccountId: generatedAccounts[0]?.id ?? '109238475610',
    rootId,
    units: generatedUnits,
    accounts: generatedAccounts,
  };
}

/** Marsaglia's xorshift with 32 bits: enough to look arbitrary. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed === 0 ? 1 : seed;
  }

  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) {
      throw new RangeError('There is nothing to pick from.');
    }
    return item;
  }
}
