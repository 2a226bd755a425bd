import { fitMappingFile } from '../core/integration/fitMappingFile';
import { largestRequest } from '../core/mapping/requestSize';
import type { Environment } from './environment';
import type { MappingToSend } from './inputs/readMappingToSend';
import { Refusal } from './refusal';

/**
 * A mapping file as it goes into a request: its bytes, or those without white space where they are too many, which the
 * user is told. The API documents its limit for POST alone; a PATCH is kept below it, too.
 *
 * @param requestWith The request with a mapping.
 * @throws Refusal where it does not fit.
 */
export function fitRequest(
  { path, bytes }: MappingToSend,
  { stderr }: Environment,
  requestWith: (accountMappingFile: string) => object,
): string {
  const sendable = fitMappingFile(bytes, Buffer.byteLength(JSON.stringify(requestWith(''))));
  if (!sendable.fits) {
    const size = Math.ceil(sendable.size / 1000);
    throw new Refusal(
      `${path} takes ${size} kB of a request even minified, and Lacework takes ${largestRequest / 1000} kB. Leave AWS accounts to the default account.`,
    );
  }
  if (sendable.isMinified) {
    stderr.write(`${path} is sent without its white space: with it, it is too large for a request.\n`);
  }
  return sendable.accountMappingFile;
}
