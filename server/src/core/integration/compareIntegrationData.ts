import { isMasked } from './isMasked';

/** A member of an integration's data that is not what it was; the values as JSON, missing where there was none. */
export interface DataDifference {
  /** Its path, such as `crossAccountCredentials.roleArn`. */
  readonly member: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** They are compared by what they send where. */
const mappingMembers = ['accountMappingFile', 'accountMapping'];
/** Deeper is no integration: what is there is compared as one value. */
const deepest = 8;

/**
 * What changed of an integration besides its mapping. A value that the API masks is the same as long as it is there,
 * for more cannot be seen of it.
 */
export function compareIntegrationData(before: Members, after: Members): DataDifference[] {
  const first = leavesOf(before);
  const second = leavesOf(after);
  const members = new Set([...first.keys(), ...second.keys()]);
  return [...members].flatMap((member) => {
    const [was, is] = [first.get(member), second.get(member)];
    return areSame(was, is)
      ? []
      : [{ member, before: was && JSON.stringify(was.value), after: is && JSON.stringify(is.value) }];
  });
}

interface Leaf {
  readonly value: unknown;
}

function areSame(first: Leaf | undefined, second: Leaf | undefined): boolean {
  if (first === undefined || second === undefined) {
    return first === second;
  }
  const isHidden = [first.value, second.value].some((value) => typeof value === 'string' && isMasked(value));
  return isHidden || JSON.stringify(first.value) === JSON.stringify(second.value);
}

/** Every value that is there, by its path. */
function leavesOf(data: Members): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect(data, [], leaves);
  return leaves;
}

function collect(data: object, path: readonly string[], leaves: Map<string, Leaf>): void {
  for (const [name, value] of Object.entries(data) as [string, unknown][]) {
    if (path.length === 0 && mappingMembers.includes(name)) {
      continue;
    }
    const below = [...path, name];
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && path.length < deepest) {
      collect(value, below, leaves);
    } else if (value !== undefined && value !== null && value !== '') {
      leaves.set(below.join('.'), { value });
    }
  }
}
