/** So many of the items, those with the largest weights; in their order. Of equal ones the first. */
export function heaviest<Item>(
  items: readonly Item[],
  count: number,
  weightOf: (item: Item) => number,
): Set<Item> {
  const byWeight = items
    .map((item, index) => ({ item, index, weight: weightOf(item) }))
    .sort((a, b) => (a.weight === b.weight ? a.index - b.index : b.weight - a.weight));
  const kept = new Set(byWeight.slice(0, count).map(({ item }) => item));
  return new Set(items.filter((item) => kept.has(item)));
}
