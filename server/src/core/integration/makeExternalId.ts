import { printExternalId, randomAlphabet, randomLength, type ExternalId } from './externalId';

/** Bytes from above the largest multiple of the alphabet's length would make its first characters likelier. */
const usableBytes = 256 - (256 % randomAlphabet.length);

/**
 * Makes an external ID that nobody can guess.
 *
 * @param whose the Lacework account and the AWS account, both without an error (`laceworkAccountFaults`,
 * `awsAccountIdFaults`)
 * @param randomBytes gives so many bytes from a cryptographic source; it is asked again for those that cannot be used
 */
export function makeExternalId(
  whose: Omit<ExternalId, 'random'>,
  randomBytes: (count: number) => Uint8Array,
): string {
  let random = '';
  while (random.length < randomLength) {
    for (const byte of randomBytes(randomLength - random.length)) {
      random += byte < usableBytes ? randomAlphabet.charAt(byte % randomAlphabet.length) : '';
    }
  }
  return printExternalId({ ...whose, random: random.slice(0, randomLength) });
}
