import { quote } from '../../core/text/quote';
import { isAnswerTooLarge, tooLarge } from '../answerTooLarge';
import type { CloudFailure } from '../cloudFailure';
import { connectionFailure } from '../connectionFailure';
import { textOf } from '../thrown';
import { accessDenied } from './accessDenied';
import { MalformedAnswer } from './allPages';
import { credentialsFailure } from './credentialsFailure';

export interface AwsFailureContext {
  /** The call, `credentials` or `configuration`. */
  readonly action: string;
  readonly profile: string | undefined;
  /** Whether the profile gets its credentials from a program. */
  readonly usesProgram?: boolean;
  /** Who is asked; AWS Organizations if missing. */
  readonly service?: AwsService;
}

/** A service of AWS, as it is called in a sentence. */
export interface AwsService {
  readonly name: 'AWS Organizations' | 'IAM' | 'Amazon SQS';
  /** What to say where AWS denies a call of it. */
  readonly denied: (action: string) => CloudFailure;
}

const organizations: AwsService = { name: 'AWS Organizations', denied: accessDenied };

const login = 'Log in anew, or renew the credentials in the environment.';

/** By the name of the error. What AWS says in its own words may name users and requests, and is not passed on. */
const failures: ReadonlyMap<string, CloudFailure> = new Map(
  Object.entries({
    AWSOrganizationsNotInUseException: {
      code: 'not-in-organization',
      reason: 'the AWS account of these credentials is in no organization',
      advice: 'Choose a profile of the management account of the organization.',
    },
    TooManyRequestsException: throttled(),
    ThrottlingException: throttled(),
    Throttling: throttled(),
    RequestLimitExceeded: throttled(),
    RequestThrottled: throttled(),
    ExpiredToken: expired(),
    ExpiredTokenException: expired(),
    RequestExpired: expired(),
    UnrecognizedClientException: rejected(),
    InvalidClientTokenId: rejected(),
    AuthFailure: rejected(),
    InvalidSignatureException: badSignature(),
    SignatureDoesNotMatch: badSignature(),
    IncompleteSignature: badSignature(),
    MissingAuthenticationToken: rejected(),
    MissingAuthenticationTokenException: rejected(),
  } satisfies Record<string, CloudFailure>),
);

/** What to tell the user about something that was thrown while AWS was asked. No secret of it comes along. */
export function explainAwsFailure(error: unknown, context: AwsFailureContext): CloudFailure {
  const { name, message, code, status } = textOf(error);
  if (name === 'AbortError') {
    return { code: 'cancelled', reason: 'it was cancelled', advice: '' };
  }
  const { action, profile, usesProgram = false, service = organizations } = context;
  if (error instanceof MalformedAnswer) {
    return malformed(service, `${error.message} (${action})`);
  }
  if (isAnswerTooLarge(error)) {
    return malformed(service, `${tooLarge} (${action})`);
  }
  const connection = connectionFailure(error, 'AWS');
  if (connection !== undefined) {
    return connection;
  }
  const isConfiguration = name === 'CredentialsProviderError' || name === 'TypeError';
  if (code === 'ERR_INVALID_URL' || (action === 'configuration' && isConfiguration)) {
    return {
      code: 'wrong-configuration',
      reason: `the AWS configuration or the address of ${service.name} cannot be used`,
      advice: 'Check AWS_ENDPOINT_URL, AWS_REGION and the settings of the profile.',
    };
  }
  if (/Credential should be scoped to a valid region|InvalidRegion/.test(`${name} ${message}`)) {
    return wrongPartition();
  }
  const known = failures.get(name) ?? (status === 429 ? throttled() : undefined);
  if (known !== undefined) {
    return known;
  }
  if (action === 'credentials') {
    return credentialsFailure(usesProgram ? 'credential_process' : name, message, profile);
  }
  if (name === 'AccessDeniedException' || name === 'AccessDenied') {
    return service.denied(action);
  }
  if (
    name === 'SyntaxError' ||
    name === 'TypeError' ||
    (status === 200 && message.includes('Deserialization'))
  ) {
    return unreadable(service, action, status);
  }
  return {
    code: status !== undefined && status >= 500 ? 'service-failure' : 'unexpected',
    reason: `${service.name} refused ${action} with ${describe(name, status)}`,
    advice: `Try again later. If it stays so, check the address of ${service.name} and what lies between.`,
  };
}

/** What the SDK of AWS for JavaScript reads as the name of a profile in the configuration; in the credentials it reads any. */
const readableName = /^[\w\-@+.%:/]+$/;

export function missingProfile(profile: string): CloudFailure {
  return {
    code: 'profile-not-found',
    reason: `there is no profile ${quote(profile)} in the AWS configuration`,
    advice: readableName.test(profile)
      ? `Choose another profile, or make it with \`aws configure sso\`. AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE say which files are read.`
      : 'The AWS SDK reads no such name from the configuration, even in quotes: give the profile one of ASCII letters, digits and -_.@+%:/ there.',
  };
}

/** Proxies and load balancers refuse in HTML or XML: then the status tells more than the answer. */
function unreadable(service: AwsService, action: string, status: number | undefined): CloudFailure {
  const isRefusal = status !== undefined && status >= 300;
  const failure = malformed(
    service,
    `its answer cannot be read (${action}${isRefusal ? `, HTTP ${status}` : ''})`,
  );
  return isRefusal && status >= 500
    ? { ...failure, code: 'service-failure', advice: `Try again later. ${failure.advice}` }
    : failure;
}

function malformed({ name }: AwsService, what: string): CloudFailure {
  return {
    code: 'malformed-answer',
    reason: `what answers is not ${name} as it is known: ${what}`,
    advice: `Check the address of ${name}, and whether a proxy answers in its place.`,
  };
}

function throttled(): CloudFailure {
  return {
    code: 'throttled',
    reason: 'AWS throttled the calls, also after repeating them more and more slowly',
    advice: 'Try again in some minutes, when nothing else asks AWS for the same.',
  };
}

function expired(): CloudFailure {
  return { code: 'expired-login', reason: 'the credentials have expired', advice: login };
}

function rejected(): CloudFailure {
  return {
    code: 'rejected-credentials',
    reason: 'AWS does not know the credentials',
    advice:
      'Check whether the keys are active. Those of AWS GovCloud (US) or China need a region of theirs: set it in the profile or in AWS_REGION.',
  };
}

function badSignature(): CloudFailure {
  return {
    code: 'rejected-credentials',
    reason: 'AWS rejects the signature of the call',
    advice: 'Check the secret access key and the clock of this computer.',
  };
}

function wrongPartition(): CloudFailure {
  return {
    code: 'wrong-partition',
    reason: 'the region does not belong to the partition of the address',
    advice:
      'Set the region of the profile, or AWS_REGION, to one of the same partition: AWS, AWS GovCloud (US) or China.',
  };
}

function describe(name: string, status: number | undefined): string {
  const word = /^[A-Za-z]{1,60}$/.test(name) && name !== 'Error' ? name : 'an error without a name';
  return status === undefined ? word : `${word} (HTTP ${status})`;
}
