import { loadConfig } from '@smithy/core/config';

/** As the SDK joins the names of a nested setting. */
const separator = '.';

/** As AWS's tools name services in variables and profiles. */
export type AwsServiceName = 'organizations' | 'iam' | 'sqs' | 'sts';

/**
 * The address that the environment or the profile gives for a service, such as Organizations:
 * AWS_ENDPOINT_URL_ORGANIZATIONS, AWS_ENDPOINT_URL, `organizations.endpoint_url` of the profile's services,
 * `endpoint_url` of the profile. The SDK reads the same, but always of the profile that AWS_PROFILE names.
 */
export async function configuredEndpoint(
  service: AwsServiceName,
  profile: string | undefined,
): Promise<string | undefined> {
  const options = profile === undefined ? {} : { profile };
  const ignored = await loadConfig(
    {
      environmentVariableSelector: (env) => env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS,
      configFileSelector: (settings) => settings.ignore_configured_endpoint_urls,
      default: 'false',
    },
    options,
  )();
  if (ignored.toLowerCase() === 'true') {
    return undefined;
  }
  const endpoint = await loadConfig(
    {
      environmentVariableSelector: (env) =>
        nonEmpty(env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`]) ?? nonEmpty(env.AWS_ENDPOINT_URL),
      configFileSelector: (settings, sections) =>
        nonEmpty(
          sections?.[`services${separator}${settings.services ?? ''}`]?.[
            `${service}${separator}endpoint_url`
          ],
        ) ?? nonEmpty(settings.endpoint_url),
      default: '',
    },
    options,
  )();
  return nonEmpty(endpoint);
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
