/** What kind of failure it was, for programs; people read the message. */
export type CloudErrorCode =
  | 'access-denied'
  | 'cache-not-written'
  | 'cancelled'
  | 'conflict'
  | 'credentials-failed'
  | 'expired-login'
  | 'malformed-answer'
  | 'mfa-required'
  | 'no-connection'
  | 'no-credentials'
  | 'not-found'
  | 'not-in-organization'
  | 'outcome-unknown'
  | 'profile-not-found'
  | 'proxy-refused'
  | 'rejected-credentials'
  | 'rejected-request'
  | 'service-failure'
  | 'throttled'
  | 'untrusted-certificate'
  | 'wrong-configuration'
  | 'wrong-partition'
  | 'unexpected';

/** Why something outside of this computer could not be asked, in words that hold no secret. */
export class CloudError extends Error {
  override readonly name = 'CloudError';
  readonly code: CloudErrorCode;
  /** The next step; empty where there is none. It may have several lines, to be copied. */
  readonly advice: string;

  /** @param message What happened and what follows, as a sentence. */
  constructor(code: CloudErrorCode, message: string, advice: string) {
    super(message);
    this.code = code;
    this.advice = advice;
  }
}
