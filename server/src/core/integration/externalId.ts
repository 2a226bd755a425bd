import { isAwsAccountId } from '../mapping/awsAccountId';

/** The parts of an external ID in the form that Lacework documents. */
export interface ExternalId {
  /** The Lacework account: the first part of the address `<account>.lacework.net`. */
  readonly laceworkAccount: string;
  /** The AWS account that is integrated, 12 digits. */
  readonly awsAccountId: string;
  /** What cannot be guessed: 10 characters of `randomAlphabet`, a colon perhaps among them. */
  readonly random: string;
}

/** What an external ID begins with: its kind, the cloud, and the version of the form. */
export const externalIdStart = 'lweid:aws:v2';

export const randomLength = 10;

/** docs.lacework.net, AWS cross-account role with an external ID. */
export const randomAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789=,.@:/-';

/** What AWS takes as an external ID (AWS STS API, `AssumeRole`, `ExternalId`): so many of these characters. */
export const externalIdLengths = { shortest: 2, longest: 1224 } as const;
export const strangeToExternalId = /[^\w+=,.@:/-]/u;

/** Whether a role in AWS can have this as its external ID. */
export function isPossibleExternalId(text: string): boolean {
  const { shortest, longest } = externalIdLengths;
  return text.length >= shortest && text.length <= longest && !strangeToExternalId.test(text);
}

/** What is between the first five colons, and the rest, in which colons mean nothing. */
const sixParts = /^([^:]*):([^:]*):([^:]*):([^:]*):([^:]*):([^]*)$/;

/** The six parts of a text that are separated as those of an external ID, right or wrong; nothing if there are fewer. */
export function partsOfExternalId(text: string): readonly string[] | undefined {
  return sixParts.exec(text)?.slice(1);
}

/** `lweid:aws:v2:<Lacework account>:<AWS account>:<10 characters>`; nothing for any other text. */
export function parseExternalId(text: string): ExternalId | undefined {
  const [kind, cloud, version, laceworkAccount = '', awsAccountId = '', random = ''] =
    partsOfExternalId(text) ?? [];
  const isSound =
    `${kind ?? ''}:${cloud ?? ''}:${version ?? ''}` === externalIdStart &&
    laceworkAccount !== '' &&
    isAwsAccountId(awsAccountId) &&
    random.length === randomLength &&
    Array.from(random).every((character) => randomAlphabet.includes(character)) &&
    text.length <= externalIdLengths.longest &&
    !strangeToExternalId.test(text);
  return isSound ? { laceworkAccount, awsAccountId, random } : undefined;
}

export function printExternalId({ laceworkAccount, awsAccountId, random }: ExternalId): string {
  return [externalIdStart, laceworkAccount, awsAccountId, random].join(':');
}
