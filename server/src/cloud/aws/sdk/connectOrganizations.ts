import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { getProfileName, loadConfig } from '@smithy/core/config';
import { NODE_MAX_ATTEMPT_CONFIG_OPTIONS, type AdaptiveRetryStrategy } from '@smithy/core/retry';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { OrganizationsApi } from '../organizationsApi';
import { configuredEndpoint } from './configuredEndpoint';
import { loadProfiles } from './loadProfiles';
import { PatientRetries } from './patientRetries';
import { ProxyAgent } from './proxyAgent';
import { signingRegion } from './signingRegion';

export interface Connection {
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** When and how often to repeat a call that was throttled or lost; `PatientRetries` if missing. */
  readonly retryStrategy?: AdaptiveRetryStrategy | undefined;
}

/** More than the SDK's three: an organization takes hundreds of calls, and one that fails costs all of them. */
const attempts = 10;
/** In milliseconds. AWS answers such calls in well under a second. */
const timeouts = { connectionTimeout: 10_000, requestTimeout: 30_000, throwOnRequestTimeout: true };
/** The most that AWS gives on a page. */
const MaxResults = 20;

/** AWS Organizations as the profile or the environment reaches it. Nothing is sent before the first call. */
export async function connectOrganizations(connection: Connection): Promise<OrganizationsApi> {
  const { endpoint, signal: abortSignal } = connection;
  const profile = connection.profile === '' ? undefined : connection.profile;
  // It is for whoever chose the version of Node.js, not for whoever pulls accounts.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const profiles = await loadProfiles();
  const address = endpoint ?? (await configuredEndpoint('organizations', profile));
  const name = getProfileName(profile === undefined ? {} : { profile });
  const takesRole = profiles.get(name)?.role_arn !== undefined;
  const roleAddress = takesRole ? await configuredEndpoint('sts', profile) : undefined;
  const agent = new ProxyAgent();
  const requestHandler = new NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent });
  const client = new OrganizationsClient({
    ...(profile === undefined ? {} : { profile }),
    ...(address === undefined ? {} : { endpoint: address }),
    ignoreConfiguredEndpointUrls: true,
    region: await signingRegion(profile),
    requestHandler,
    // Given once more for the calls that it takes to get credentials, since the SDK hands it on to some only.
    credentials: fromNodeProviderChain({
      ...(profile === undefined ? {} : { profile }),
      clientConfig: {
        requestHandler,
        // The SDK would take the address of the profile that AWS_PROFILE names.
        ...(takesRole && { ignoreConfiguredEndpointUrls: true }),
        ...(roleAddress !== undefined && { endpoint: roleAddress }),
      },
      logger: silence,
    }),
    retryStrategy: connection.retryStrategy ?? (await adaptiveRetries(profile)),
    logger: silence,
  });
  const options = abortSignal === undefined ? {} : { abortSignal };
  return {
    missingProfile: profiles.has(name) || name === 'default' ? undefined : name,
    usesProgram: profiles.get(name)?.credential_process !== undefined,
    async signIn() {
      await client.config.credentials();
    },
    async describeOrganization() {
      return (await client.send(new DescribeOrganizationCommand({}), options)).Organization;
    },
    async listAccounts(NextToken) {
      const answer = await client.send(new ListAccountsCommand({ MaxResults, NextToken }), options);
      return { items: answer.Accounts ?? [], nextToken: answer.NextToken };
    },
    async listRoots(NextToken) {
      const answer = await client.send(new ListRootsCommand({ MaxResults, NextToken }), options);
      return { items: answer.Roots ?? [], nextToken: answer.NextToken };
    },
    async listOrganizationalUnitsForParent(ParentId, NextToken) {
      const command = new ListOrganizationalUnitsForParentCommand({ ParentId, MaxResults, NextToken });
      const answer = await client.send(command, options);
      return { items: answer.OrganizationalUnits ?? [], nextToken: answer.NextToken };
    },
    async listAccountsForParent(ParentId, NextToken) {
      const command = new ListAccountsForParentCommand({ ParentId, MaxResults, NextToken });
      const answer = await client.send(command, options);
      return { items: answer.Accounts ?? [], nextToken: answer.NextToken };
    },
    close() {
      client.destroy();
      agent.destroy();
    },
  };
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
