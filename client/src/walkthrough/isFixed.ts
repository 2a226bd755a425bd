/**
 * Whether problems went away and no other came. A mistake that hides others, such as a missing bracket, is another: it
 * mends nothing.
 *
 * @param before the names of the rules that found them, as many times as they did
 */
export function isFixed(before: readonly string[], after: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const code of before) {
    left.set(code, (left.get(code) ?? 0) + 1);
  }
  return (
    after.length < before.length &&
    after.every((code) => {
      const count = left.get(code) ?? 0;
      left.set(code, count - 1);
      return count > 0;
    })
  );
}
