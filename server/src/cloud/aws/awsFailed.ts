import type { CloudFailure } from '../cloudFailure';

/** Thrown with the reason why AWS could not be asked. */
export class AwsFailed extends Error {
  constructor(readonly failure: CloudFailure) {
    super(failure.reason);
  }
}
