/** Two Lacework account names with the same folded form name the same account: names ignore case. */
export function foldLaceworkAccountName(name: string): string {
  return name.toLowerCase();
}

/**
 * A name as it is written beside others: Lacework's API answers in capitals, as tools of others show, while names are
 * mostly written in small letters. Case does not count.
 */
export function inCaseOf(beside: string, name: string): string {
  const isInCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
  return isInCapitals(name) && !isInCapitals(beside) ? foldLaceworkAccountName(name) : name;
}

/** Whether a name names no Lacework account, since there is nothing to read in it. */
export function isBlankName({ name }: { readonly name: string }): boolean {
  return name.trim() === '';
}
