import { accountBeforeCluster, accountsOfUrl } from '../mapping/accountUrl';
import { nameFaultOf } from '../mapping/nameFault';
import { quote } from '../text/quote';
import { characterName } from './characterName';
import { externalIdLengths, externalIdStart, randomLength, strangeToExternalId } from './externalId';
import type { FieldFault } from './fieldFault';
import { pasted } from './pasted';

/** What the other parts of an external ID and their colons leave. */
const longestName = externalIdLengths.longest - `${externalIdStart}:::`.length - 12 - randomLength;

/** What is wrong with a text as the Lacework account in an external ID. */
export function laceworkAccountFaults(text: string): FieldFault[] {
  const { bare, faults } = pasted(text, 'Lacework account');
  const fault = bare === '' ? blank : faultOf(bare);
  return fault === undefined ? [...faults] : [...faults, fault];
}

const blank: FieldFault = {
  severity: 'error',
  message:
    '"Lacework account" is empty: an external ID names the account that it is for. Write the first part of its address.',
};

function faultOf(name: string): FieldFault | undefined {
  const shown = quote(name, 30);
  const error = (message: string): FieldFault => ({ severity: 'error', message: `${shown} ${message}` });
  const warning = (message: string): FieldFault => ({ severity: 'warning', message: `${shown} ${message}` });
  const fault = nameFaultOf(name);
  if (fault === 'identifier') {
    return error(
      'is an identifier of AWS, not a Lacework account. Write the first part of <account>.lacework.net.',
    );
  }
  if (fault === 'url') {
    const { certain } = accountsOfUrl(name);
    const plain = error(
      'is no bare name: the external ID could not be read. Write the first part of the address alone.',
    );
    return certain === undefined ? plain : { ...plain, fix: { value: certain, isCertain: true } };
  }
  const [strange] = strangeToExternalId.exec(name) ?? [];
  if (strange !== undefined) {
    return error(
      `has ${characterName(strange)} in it, which AWS allows in no external ID. Write the account's name as in its address.`,
    );
  }
  if (name.length > longestName) {
    return error(
      'is too long: AWS refuses an external ID of more than 1,224 characters. Write the name alone.',
    );
  }
  if (fault === 'cluster') {
    const account = accountBeforeCluster(name) ?? name;
    return {
      ...warning(
        'seems to end in a cluster, which is part of the address, not of the name. Write the name alone.',
      ),
      fix: { value: account, isCertain: false },
    };
  }
  return fault === 'sample'
    ? warning('is a name from the documentation: the external ID would be for nobody. Write your account.')
    : undefined;
}
