import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { getProfileName, loadConfig } from '@smithy/core/config';
import { NODE_MAX_ATTEMPT_CONFIG_OPTIONS, type AdaptiveRetryStrategy } from '@smithy/core/retry';
import { BoundedHttpHandler, type BoundedHttpHandlerOptions } from './boundedHttpHandler';
import { configuredEndpoint, type AwsServiceName } from './configuredEndpoint';
import { loadProfiles } from './loadProfiles';
import { PatientRetries } from './patientRetries';
import { ProxyAgent } from './proxyAgent';

export interface Connection {
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** When and how often to repeat a call that was throttled or lost; `PatientRetries` if missing. */
  readonly retryStrategy?: AdaptiveRetryStrategy | undefined;
  /** How long to wait for what, where it is not as long as usual. */
  readonly timeouts?:
    Partial<Pick<BoundedHttpHandlerOptions, 'answerTimeout' | 'requestTimeout'>> | undefined;
}

/** More than the SDK's three: an organization takes hundreds of calls, and one that fails costs all of them. */
const attempts = 10;
/** In milliseconds. AWS answers such calls in well under a second. */
const usualTimeouts = { connectionTimeout: 10_000, requestTimeout: 30_000, answerTimeout: 30_000 };

/** What clients of the SDK have in common that ask with one profile or environment. */
export interface AwsClients {
  /** The profile that was asked for, where no file has it. */
  readonly missingProfile: string | undefined;
  /** Whether the profile gets its credentials from a program. */
  readonly usesProgram: boolean;
  /** The configuration of a client; whoever takes one calls `close` in the end. */
  configurationFor(service: AwsServiceName, region: string): Promise<AwsClientConfiguration>;
  close(): void;
}

type AwsClientConfiguration = Awaited<ReturnType<typeof configuration>>;

/** Prepares clients as the profile or the environment wants them. Nothing is sent. */
export async function prepareClients(connection: Connection): Promise<AwsClients> {
  const profile = connection.profile === '' ? undefined : connection.profile;
  // It is for whoever chose the version of Node.js, not for whoever asks AWS.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const profiles = await loadProfiles();
  const name = getProfileName(profile === undefined ? {} : { profile });
  const takesRole = profiles.get(name)?.role_arn !== undefined;
  const agent = new ProxyAgent();
  const requestHandler = new BoundedHttpHandler({
    ...usualTimeouts,
    ...connection.timeouts,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent,
  });
  const shared = {
    requestHandler,
    credentials: await credentials(profile, takesRole, requestHandler),
    retryStrategy: connection.retryStrategy ?? (await adaptiveRetries(profile)),
  };
  return {
    missingProfile: profiles.has(name) || name === 'default' ? undefined : name,
    usesProgram: profiles.get(name)?.credential_process !== undefined,
    configurationFor: (service, region) => configuration(connection, shared, service, region),
    close: () => agent.destroy(),
  };
}

type Credentials = ReturnType<typeof fromNodeProviderChain>;

interface Shared {
  readonly requestHandler: BoundedHttpHandler;
  readonly credentials: Credentials;
  readonly retryStrategy: AdaptiveRetryStrategy;
}

async function configuration(
  { profile, endpoint }: Connection,
  shared: Shared,
  service: AwsServiceName,
  region: string,
) {
  const named = profile === undefined || profile === '' ? {} : { profile };
  const address = endpoint ?? (await configuredEndpoint(service, named.profile));
  return {
    ...named,
    ...shared,
    ...(address === undefined ? {} : { endpoint: address }),
    ignoreConfiguredEndpointUrls: true,
    region,
    logger: silence,
  };
}

async function credentials(
  profile: string | undefined,
  takesRole: boolean,
  requestHandler: BoundedHttpHandler,
): Promise<Credentials> {
  const roleAddress = takesRole ? await configuredEndpoint('sts', profile) : undefined;
  return fromNodeProviderChain({
    ...(profile === undefined ? {} : { profile }),
    clientConfig: {
      // Given once more for the calls that it takes to get credentials, since the SDK hands it on to some only.
      requestHandler,
      // The SDK would take the address of the profile that AWS_PROFILE names.
      ...(takesRole && { ignoreConfiguredEndpointUrls: true }),
      ...(roleAddress !== undefined && { endpoint: roleAddress }),
    },
    logger: silence,
  });
}

async function adaptiveRetries(profile: string | undefined): Promise<AdaptiveRetryStrategy> {
  const maxAttempts = await loadConfig<number>(
    { ...NODE_MAX_ATTEMPT_CONFIG_OPTIONS, default: attempts },
    profile === undefined ? {} : { profile },
  )();
  return new PatientRetries(() => Promise.resolve(maxAttempts));
}

/** What the SDK would print is said in our own words where it matters. */
const silence = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {
  // Nobody listens.
}
