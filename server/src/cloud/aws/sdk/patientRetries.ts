import { AdaptiveRetryStrategy } from '@smithy/core/retry';

type Refresh = AdaptiveRetryStrategy['refreshRetryTokenForRetry'];

/** As many times a call is repeated that did not arrive: whoever is offline wants to know it soon. */
const mostLostCalls = 2;

/** The SDK's adaptive retries, with patience for what is throttled alone. */
export class PatientRetries extends AdaptiveRetryStrategy {
  override refreshRetryTokenForRetry(...[token, error]: Parameters<Refresh>): ReturnType<Refresh> {
    return error.errorType !== 'THROTTLING' && token.getRetryCount() >= mostLostCalls
      ? Promise.reject(new Error('No more retries'))
      : super.refreshRetryTokenForRetry(token, error);
  }
}
