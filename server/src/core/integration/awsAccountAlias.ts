/** Whether this is an alias of an AWS account: 3 to 63 characters (AWS IAM API, `accountAliasType`). */
export function isAwsAccountAlias(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]$/.test(text) && !/^[0-9]{12}$/.test(text);
}
