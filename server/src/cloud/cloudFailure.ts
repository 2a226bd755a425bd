import type { CloudErrorCode } from './cloudError';

/** Why something outside of this computer could not be asked, in words. */
export interface CloudFailure {
  readonly code: CloudErrorCode;
  /** A phrase that goes on after a colon. */
  readonly reason: string;
  readonly advice: string;
}
