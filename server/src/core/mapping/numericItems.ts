import type { Mapping, OtherItem } from './mapping';

/**
 * The items of `aws_accounts` lists that are numbers, or begin as one and are no JSON: `012345678901`,
 * `2109-8765-4321`. In file order.
 */
export function* numericItems(mapping: Mapping): Iterable<OtherItem> {
  for (const item of mapping.otherItems()) {
    if (item.kind === 'number' || (item.kind === 'unreadable' && /^-?\d/.test(item.text))) {
      yield item;
    }
  }
}
