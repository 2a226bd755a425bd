/** Whether this is an AWS account ID: exactly 12 ASCII digits (AWS Organizations API, `AccountId`). */
export function isAwsAccountId(text: string): boolean {
  return /^[0-9]{12}$/.test(text);
}
