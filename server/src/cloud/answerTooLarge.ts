import { causesOf, textOf } from './thrown';

/** What is wrong with an answer that is larger than any could be, as a phrase. */
export const tooLarge = 'its answer is larger than any could be';

/** Thrown instead of reading such an answer to its end. */
export class AnswerTooLarge extends Error {
  constructor() {
    super(tooLarge);
  }
}

/** Whether that was thrown, also where it comes from another bundle, or by way of an SDK that keeps the message alone. */
export function isAnswerTooLarge(error: unknown): boolean {
  return causesOf(error).some((cause) => textOf(cause).message.includes(tooLarge));
}
