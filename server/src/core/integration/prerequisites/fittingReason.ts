import { shorten } from '../../text/quote';

/** As much as a message may have, in UTF-16 code units. */
const roomOfMessage = 140;

/** Why something was not checked, cut to what a message has room for; the advice beside it has the rest. */
export function fittingReason(before: string, reason: string): string {
  return `${before}${shorten(reason, roomOfMessage - before.length - 1)}.`;
}
