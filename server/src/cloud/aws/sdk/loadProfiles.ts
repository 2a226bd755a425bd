import { loadSharedConfigFiles } from '@smithy/core/config';

/** The settings of each profile by its name, those of the configuration before those of the credentials. */
export type Profiles = ReadonlyMap<string, Readonly<Record<string, string | undefined>>>;

/**
 * Reads the profiles in `~/.aws/config` and `~/.aws/credentials`, or the files that AWS_CONFIG_FILE and
 * AWS_SHARED_CREDENTIALS_FILE name. A file that is not there has none.
 */
export async function loadProfiles(): Promise<Profiles> {
  // The SDK keeps what it read. A language server lives long enough for the user to change the files meanwhile.
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = [...Object.keys(configFile), ...Object.keys(credentialsFile)].filter(
    // Of the sections that are no profiles the SDK leaves the kind before the name.
    (name) => !/^(?:sso-session|services)\./.test(name),
  );
  return new Map(names.map((name) => [name, { ...credentialsFile[name], ...configFile[name] }]));
}
