import { insertion, memberText } from '../json/insertion';
import type { Mapping } from '../mapping/mapping';
import type { Fix } from './rule';

/** Adds a member to the object that starts there, or whose key does; nothing where there is none. */
export function insertedMember(
  mapping: Mapping,
  start: number,
  { key, value, where }: { key: string; value: string; where: 'first' | 'last' },
  title: string,
): Fix[] {
  const object = mapping.rewritableAt(start);
  return object?.kind === 'object'
    ? [{ title, edits: [insertion(mapping.text, object, [memberText(mapping.text, key, value)], where)] }]
    : [];
}
