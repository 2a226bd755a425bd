/** Puts values in place of `{0}`, `{1}` and so on, once: what a value has of them stays. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? place : typeof value === 'number' ? value.toLocaleString() : value;
  });
}
