import type { DuplicateKey, Mapping } from '../../mapping/mapping';
import { mappingKeys } from '../../mapping/mappingKeys';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import { merged } from '../merged';
import { removed } from '../removed';
import type { Fix, Rule } from '../rule';

export const duplicateKey: Rule = {
  meta: {
    id: 'duplicate-key',
    title: 'A key more than once in the same object',
    category: 'shape',
    severity: 'error',
    fix: 'safe',
  },

  *check(mapping) {
    // Parsers differ in which of the values they keep: one may go only if all of them are the same.
    let different: Set<Span> | undefined;
    const isDifferent = ({ first }: DuplicateKey) => (different ??= firstsOfDifferent(mapping)).has(first);
    for (const duplicate of mapping.duplicateKeys()) {
      const { key, first, again } = duplicate;
      yield {
        span: again,
        message: `${quote(key)} is here once more: most JSON parsers keep the last, and the other is lost. ${advice(mapping, duplicate)}`,
        related: [{ span: first, message: `${quote(key)} is first here` }],
        fix: () => (isDifferent(duplicate) ? undefined : removed(mapping, again, 'Remove the second one')[0]),
        suggestions: () => (isDifferent(duplicate) ? choices(mapping, duplicate) : []),
      };
    }
  },
};

/** The first ones of the keys that have more than one value. */
function firstsOfDifferent(mapping: Mapping): Set<Span> {
  const different = [...mapping.duplicateKeys()].filter((duplicate) => !isSame(mapping, duplicate));
  return new Set(different.map(({ first }) => first));
}

/** What is one text cannot be merged. */
function advice(mapping: Mapping, { key, first, again }: DuplicateKey): string {
  const kinds = [first, again].map(({ start }) => mapping.rewritableAt(start)?.kind);
  const isScalar = kinds.some((kind) => kind !== undefined && kind !== 'array' && kind !== 'object');
  return isScalar || key === mappingKeys.defaultAccount ? 'Keep one.' : 'Merge them.';
}

/** Whether both say the same: then it does not matter which one a parser keeps. */
function isSame(mapping: Mapping, { first, again }: DuplicateKey): boolean {
  const [one, other] = [mapping.rewritableAt(first.start), mapping.rewritableAt(again.start)].map(
    (node) => node && mapping.text.slice(node.start, node.end),
  );
  return one !== undefined && one === other;
}

function choices(mapping: Mapping, { first, again }: DuplicateKey): Fix[] {
  const both = [first, again].map(({ start }) => mapping.rewritableAt(start));
  if (both.includes(undefined)) {
    return [];
  }
  const merger = merged(mapping, both[0], both[1], again.start);
  return merger
    ? [merger]
    : [...removed(mapping, again, 'Keep the first one'), ...removed(mapping, first, 'Keep this one')];
}
