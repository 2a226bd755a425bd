/** `countOf(1, 'AWS account')` is "1 AWS account", `countOf(12, 'AWS account')` "12 AWS accounts". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
