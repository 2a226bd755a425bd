import type { LiveIntegration } from '../cloud/lacework/liveIntegration';
import { decodeMapping, encodeAccountMappingFile } from '../core/integration/accountMappingFile';
import { fitMappingFile } from '../core/integration/fitMappingFile';
import { areSameMappings } from '../core/integration/isSameMapping';

/** In bytes: no request has more besides the mapping, unless its name or external ID is absurd. */
const largestRest = 10_000;

/** Whether the live mapping is that of a file: its bytes, or those without white space where it is too large with it. */
export function isLive(bytes: Uint8Array, { mapping }: LiveIntegration): boolean {
  if (mapping === undefined) {
    return false;
  }
  const forms = [encodeAccountMappingFile(bytes)];
  const sendable = fitMappingFile(bytes, largestRest);
  if (sendable.fits && sendable.isMinified) {
    forms.push(sendable.accountMappingFile);
  }
  return forms.some((form) => areSameMappings(decodeMapping(form), mapping));
}
