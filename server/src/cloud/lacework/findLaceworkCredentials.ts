import { quote } from '../../core/text/quote';
import { CloudError } from '../cloudError';
import type { LaceworkCredentials } from './credentials';
import { laceworkAddress } from './laceworkAddress';
import {
  laceworkConfigFile,
  profileOf,
  readLaceworkProfiles,
  type LaceworkProfile,
} from './laceworkProfiles';
import { readKeyFile } from './readKeyFile';

/** What the user says about who asks; the environment says the rest. */
export interface CredentialsRequest {
  /** The Lacework account, as a name or an address. */
  readonly account?: string | undefined;
  /** A profile of `~/.lacework.toml`. */
  readonly profile?: string | undefined;
  /** A file that the Lacework console downloaded; the profile and the keys of the environment do not count then. */
  readonly keyFile?: string | undefined;
}

export interface FoundCredentials {
  readonly credentials: LaceworkCredentials;
  /** Variables that win over the profile that was asked for, which may not be meant. */
  readonly overriding: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of the vendor's tools, and the settings of a profile that they win over. */
const variables: readonly (readonly [variable: string, setting: keyof LaceworkProfile])[] = [
  ['LW_ACCOUNT', 'account'],
  ['LW_SUBACCOUNT', 'subaccount'],
  ['LW_API_KEY', 'api_key'],
  ['LW_API_SECRET', 'api_secret'],
  ['LW_API_TOKEN', 'api_token'],
];

/**
 * The credentials that count, setting by setting as the vendor's command line tool has it: what the user says, then the
 * environment, then the profile (LW_PROFILE, else `default`).
 *
 * @throws CloudError where something is missing or cannot be read; no message shows a key.
 */
export async function findLaceworkCredentials(
  { account, profile, keyFile }: CredentialsRequest,
  env: Environment,
): Promise<FoundCredentials> {
  const found = keyFile === undefined ? await fromProfile(profile, env) : await fromKeyFile(keyFile, env);
  const named = account ?? found.settings.account;
  const { credentials, overriding } = found;
  if (named === undefined) {
    throw missing('no Lacework account is named', 'Set LW_ACCOUNT, or `account` in the profile.');
  }
  const serverUrl = nonEmpty(env.LW_API_SERVER_URL);
  // What is wrong with it is told before anything is asked.
  laceworkAddress(named, serverUrl);
  return {
    credentials: { ...credentials, account: named, serverUrl },
    overriding: account === undefined ? overriding : overriding.filter((name) => name !== 'LW_ACCOUNT'),
  };
}

interface Found {
  readonly settings: { readonly account?: string | undefined };
  readonly credentials: Pick<LaceworkCredentials, 'key' | 'token' | 'subaccount'>;
  readonly overriding: readonly string[];
}

async function fromKeyFile(file: string, env: Environment): Promise<Found> {
  const { key, account, subaccount } = await readKeyFile(file);
  return {
    settings: { account: account ?? nonEmpty(env.LW_ACCOUNT) },
    credentials: { key, subaccount },
    overriding: [],
  };
}

async function fromProfile(wanted: string | undefined, env: Environment): Promise<Found> {
  const file = laceworkConfigFile(env);
  const profiles = await readLaceworkProfiles(file);
  const name = wanted ?? nonEmpty(env.LW_PROFILE) ?? 'default';
  const profile = profiles.get(name);
  if (profile === undefined && name !== 'default') {
    const others = [...profiles.keys()].map((each) => quote(each)).join(', ');
    throw new CloudError(
      'profile-not-found',
      `Lacework was not asked: there is no profile ${quote(name)} in ${file}.`,
      others === ''
        ? 'The file has none; `lacework configure` makes one.'
        : `The file has ${others}; \`lacework configure\` makes more.`,
    );
  }
  const settings: LaceworkProfile = { ...profile, ...environmentSettings(env) };
  const { api_key: id, api_secret: secret, api_token: token, subaccount } = settings;
  const key = id === undefined || secret === undefined ? undefined : { id, secret };
  if (key === undefined && token === undefined) {
    throw missing(
      whatIsMissing(settings),
      `Set LW_API_KEY and LW_API_SECRET, or make a profile in ${file} with \`lacework configure\`.`,
    );
  }
  return {
    settings: { account: settings.account },
    credentials: { key, token, subaccount: subaccount?.toLowerCase() },
    overriding:
      wanted === undefined
        ? []
        : variables.flatMap(([variable]) => (nonEmpty(env[variable]) === undefined ? [] : [variable])),
  };
}

function environmentSettings(env: Environment): LaceworkProfile {
  return profileOf(Object.fromEntries(variables.map(([variable, setting]) => [setting, env[variable]])));
}

function whatIsMissing({ api_key: id, api_secret: secret }: LaceworkProfile): string {
  if (id !== undefined) {
    return 'there is a key ID, but no secret that goes with it';
  }
  return secret === undefined ? 'there is no API key' : 'there is a secret, but no key ID that goes with it';
}

function missing(what: string, advice: string): CloudError {
  return new CloudError('no-credentials', `Lacework was not asked: ${what}.`, advice);
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
