import { loadAws } from './loadAws';
import type { Profiles } from './sdk/loadProfiles';

/** A profile of the AWS configuration. */
export interface AwsProfile {
  readonly name: string;
  /** How it gets credentials. */
  readonly kind: 'sso' | 'role' | 'keys' | 'process' | 'other';
  readonly region?: string;
}

/**
 * The profiles in the files of AWS's configuration and credentials, by their names. Files that are not there have
 * none.
 */
export async function listAwsProfiles(): Promise<AwsProfile[]> {
  const { loadProfiles } = loadAws();
  const profiles = [...(await loadProfiles())].map(([name, settings]) => ({
    name,
    kind: kindOf(settings),
    ...(settings.region === undefined ? {} : { region: settings.region }),
  }));
  return profiles.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The profile that counts where none is named. */
export function defaultAwsProfile(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.AWS_PROFILE === undefined || env.AWS_PROFILE === '' ? 'default' : env.AWS_PROFILE;
}

/** In the order in which the SDK looks for them. */
function kindOf(settings: NonNullable<ReturnType<Profiles['get']>>): AwsProfile['kind'] {
  if (settings.role_arn !== undefined) {
    return 'role';
  }
  if (settings.aws_access_key_id !== undefined) {
    return 'keys';
  }
  if (settings.credential_process !== undefined) {
    return 'process';
  }
  return settings.sso_session !== undefined || settings.sso_start_url !== undefined ? 'sso' : 'other';
}
