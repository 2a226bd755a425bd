import { minified } from '../json/minified';
import { parseJson } from '../json/parseJson';
import { largestRequest } from '../mapping/requestSize';
import { decodeText, encodeUtf8 } from '../text/textBytes';
import { encodeAccountMappingFile } from './accountMappingFile';

/** A mapping file as it can be sent. */
export type SendableMapping =
  | {
      readonly fits: true;
      /** What goes into the request. */
      readonly accountMappingFile: string;
      /** Whether white space was left out, since the file was too large with it: the user has to be told. */
      readonly isMinified: boolean;
    }
  | {
      readonly fits: false;
      /** How much it takes at least, in bytes of the request. */
      readonly size: number;
    };

/**
 * Makes a mapping file fit into a request: its bytes as they are, and only if they are too many, those without the
 * white space between the tokens of JSON.
 *
 * @param bytes the file
 * @param rest how many bytes the rest of the request takes
 */
export function fitMappingFile(bytes: Uint8Array, rest: number): SendableMapping {
  const asItIs = encodeAccountMappingFile(bytes);
  if (asItIs.length + rest <= largestRequest) {
    return { fits: true, accountMappingFile: asItIs, isMinified: false };
  }
  const text = decodeText(bytes);
  if (text === undefined || parseJson(text).errors.length > 0) {
    return { fits: false, size: asItIs.length };
  }
  const accountMappingFile = encodeAccountMappingFile(encodeUtf8(minified(text)));
  return accountMappingFile.length + rest <= largestRequest
    ? { fits: true, accountMappingFile, isMinified: true }
    : { fits: false, size: Math.min(asItIs.length, accountMappingFile.length) };
}
