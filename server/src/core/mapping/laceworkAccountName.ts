/** Two Lacework account names with the same folded form name the same account: names ignore case. */
export function foldLaceworkAccountName(name: string): string {
  return name.toLowerCase();
}
