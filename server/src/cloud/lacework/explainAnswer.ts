import { quote } from '../../core/text/quote';
import type { CloudFailure } from '../cloudFailure';
import type { HttpAnswer } from './exchange';
import { messageIn } from './messageIn';
import type { Secret } from './secret';
import { waitDemanded } from './waitDemanded';

export interface AnswerContext {
  /** What must not be repeated. */
  readonly secrets: readonly Secret[];
  /** Whether the request was for the organization, not for one of its Lacework accounts. */
  readonly isForOrganization: boolean;
  /** Whether the request was for a token. */
  readonly isSignIn: boolean;
}

const whoami = '`lacework-mapping whoami` says whose key it is and what it can see.';

/** What to tell about an answer that is a refusal, or none of Lacework at all. */
export function explainAnswer(answer: HttpAnswer, context: AnswerContext): CloudFailure {
  const { status } = answer;
  const message = messageIn(answer.text, context.secrets);
  const said = message === undefined ? `HTTP ${status}` : `HTTP ${status}: ${quote(message, 300)}`;
  if (status === 0 || (status >= 300 && status < 400)) {
    return redirected(answer);
  }
  if (status === 401 || (status === 403 && context.isSignIn)) {
    return context.isSignIn ? unknownKey() : expiredToken();
  }
  if (status === 403) {
    return denied(said, context.isForOrganization);
  }
  if (status === 404) {
    return {
      code: 'not-found',
      reason: `Lacework has no such thing, or does not show it to this user (${said})`,
      advice: `Check the GUID with \`lacework-mapping integrations list\`. ${whoami}`,
    };
  }
  if (status === 409) {
    return {
      code: 'conflict',
      reason: `it is at odds with what Lacework has (${said})`,
      advice: 'Look at what is there now with `lacework-mapping integrations list`, then decide.',
    };
  }
  if (status === 429) {
    return throttled(waitDemanded(answer.headers));
  }
  if (status >= 500) {
    return {
      code: 'service-failure',
      reason: `Lacework failed (${said})`,
      advice: 'Try again later.',
    };
  }
  return refused(message, said);
}

function refused(message: string | undefined, said: string): CloudFailure {
  if (message?.includes('Org Level Cloud trail Integration only') === true) {
    return {
      code: 'access-denied',
      reason: 'Lacework takes a mapping with access to the organization alone',
      advice: `The key has to be of a regular user who is administrator of the organization. ${whoami}`,
    };
  }
  return {
    code: 'rejected-request',
    reason: `Lacework refused the request (${said})`,
    advice:
      message === undefined
        ? 'It gave no reason. A request of more than 1 MB is refused so.'
        : 'Correct what it names.',
  };
}

function redirected({ headers }: HttpAnswer): CloudFailure {
  const location = headers.get('location') ?? '';
  const to = URL.canParse(location) ? ` to ${quote(new URL(location).host, 80)}` : '';
  return {
    code: 'wrong-configuration',
    reason: `it was answered with a redirect${to}, which is not followed: the key would go along`,
    advice:
      'Check the name of the Lacework account, LW_API_SERVER_URL, and whether the network asks to log in.',
  };
}

function unknownKey(): CloudFailure {
  return {
    code: 'rejected-credentials',
    reason: 'Lacework does not accept the API key',
    advice:
      'Check the account, the key ID and the secret, and in the Lacework console (Settings > API keys) whether the key is enabled.',
  };
}

function expiredToken(): CloudFailure {
  return {
    code: 'rejected-credentials',
    reason: 'Lacework does not accept the access token: it has expired, or is of another account',
    advice: 'Get a new one, or use an API key, with which tokens are got as they are needed.',
  };
}

function denied(said: string, isForOrganization: boolean): CloudFailure {
  const advice = isForOrganization
    ? `Access to the organization takes the key of a regular user who is its administrator; service users have none. ${whoami}`
    : whoami;
  return { code: 'access-denied', reason: `Lacework does not let this user do so (${said})`, advice };
}

/** @param seconds Until requests are answered again. */
function throttled(seconds: number | undefined): CloudFailure {
  const when = seconds === undefined ? 'some minutes' : `${Math.max(1, Math.ceil(seconds / 60))} min`;
  return {
    code: 'throttled',
    reason: 'this user has sent Lacework as many requests as it answers in an hour',
    advice: `Try again in ${when}.`,
  };
}
