import { laceworkAccountsOf } from '../cloud/lacework/laceworkAccountsOf';
import { organizationAccessFault } from '../cloud/lacework/organizationAccessFault';
import type { UserProfile } from '../cloud/lacework/userProfile';
import { printLaceworkAccounts } from '../core/facts/parseLaceworkAccounts';
import { shorten } from '../core/text/quote';
import { countOf } from '../core/text/countOf';
import { printJson } from '../core/text/printJson';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import { formatTable } from './format/table';
import { openLacework } from './laceworkSource';
import type { WhoamiOptions } from './whoamiOptions';

/** Prints whose key it is and what that user sees; gives the exit code. */
export async function whoami({ format, source }: WhoamiOptions, environment: Environment): Promise<number> {
  const lacework = await openLacework(source, environment);
  const profile = await lacework.userProfile();
  environment.stdout.write(answerIn(format, profile, lacework.url));
  return exitCode.ok;
}

function answerIn(format: WhoamiOptions['format'], profile: UserProfile, address: string): string {
  switch (format) {
    case 'text':
      return print(profile, address);
    case 'json':
      return printJson({ address, ...profile });
    case 'accounts':
      return printLaceworkAccounts(laceworkAccountsOf(profile, address, new Date().toISOString()));
  }
}

function print(profile: UserProfile, address: string): string {
  const { username, isOrganization, isOrganizationAdministrator: isAdministrator, accounts } = profile;
  const seen = countOf(accounts.length, 'Lacework account');
  const rows = [
    ['User:', username],
    ['Address:', address],
    ['Organization:', isOrganization ? `yes, of ${shorten(profile.url, 80)}` : 'no'],
    ['Administrator:', isAdministrator ? 'yes, of the organization' : 'no, not of the organization'],
    ['Sees:', isAdministrator ? `${seen}, all of the organization` : `${seen}; there may be more`],
  ];
  const list = accounts.map(({ name, isEnabled }) => [
    `  ${name}`,
    isEnabled ? '' : 'disabled for this user',
  ]);
  return formatTable(rows) + formatTable(list) + hint(profile);
}

/** What the key cannot be used for, and why. */
function hint(profile: UserProfile): string {
  const fault = organizationAccessFault(profile);
  return fault === undefined ? '' : `${fault.message}\n`;
}
