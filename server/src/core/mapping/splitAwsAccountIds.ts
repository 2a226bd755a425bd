import { awsAccountIdsIn, withoutDecoration } from './meantAwsAccountId';

/** What a text with several AWS account IDs holds. */
export interface SeveralAwsAccountIds {
  /** The IDs, or what is meant as such, in the order of the text. */
  readonly ids: readonly string[];
  /** Whether the text has nothing else, with commas, semicolons or white space between them. */
  readonly isList: boolean;
}

/** Two IDs that have lost three zeros each, and a comma. */
const shortest = 19;

/** Reads a text as several AWS account IDs; gives nothing if it is none or one. */
export function splitAwsAccountIds(text: string): SeveralAwsAccountIds | undefined {
  if (text.length < shortest) {
    return undefined;
  }
  for (const separator of [/[,;，；、\r\n]+/, /[,;，；、\s]+/]) {
    const pieces = text.split(separator).map(withoutDecoration).filter(Boolean);
    if (pieces.length > 1 && pieces.every((piece) => /^\d{9,13}$/.test(piece))) {
      return { ids: pieces, isList: true };
    }
  }
  const ids = awsAccountIdsIn(text);
  return ids.length > 1 ? { ids, isList: false } : undefined;
}
