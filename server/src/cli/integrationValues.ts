import type { CloudTrailSettings } from '../cloud/lacework/cloudAccount';
import { awsAccountFaults } from '../core/integration/awsAccountFaults';
import { externalIdFaults } from '../core/integration/externalIdFaults';
import type { FieldFault } from '../core/integration/fieldFault';
import { integrationNameFaults } from '../core/integration/integrationNameFaults';
import { mended } from '../core/integration/mended';
import { queueUrlFaults } from '../core/integration/queueUrlFaults';
import { parseRoleArn } from '../core/integration/roleArn';
import { roleArnFaults } from '../core/integration/roleArnFaults';
import { isAwsAccountId } from '../core/mapping/awsAccountId';
import type { CreateOptions } from './createOptions';

/** The values of an integration as they are meant. */
export interface IntegrationValues {
  readonly name: string;
  readonly settings: CloudTrailSettings;
  /** Values that were given another way than they are meant. */
  readonly taken: readonly { readonly option: string; readonly given: string; readonly value: string }[];
  /** What is wrong with the values, each compared with the others. */
  readonly faults: readonly FieldFault[];
}

/** @param laceworkAccount The first part of the organization's address, which external IDs name; unchecked if missing. */
export function integrationValues(
  given: CreateOptions,
  laceworkAccount: string | undefined,
): IntegrationValues {
  const taken: { option: string; given: string; value: string }[] = [];
  const faults: FieldFault[] = [];
  const read = (option: string, text: string, faultsOf: (text: string) => readonly FieldFault[]) => {
    const value = mended(text, faultsOf);
    if (value !== text) {
      taken.push({ option, given: text, value });
    }
    faults.push(...faultsOf(value));
    return value;
  };
  const name = read('--name', given.name, (text) => integrationNameFaults(text));
  const roleArn = read('--role-arn', given.roleArn, roleArnFaults);
  const role = parseRoleArn(roleArn);
  const queueUrl = read('--queue-url', given.queueUrl, (text) => queueUrlFaults(text, role));
  const awsAccount =
    given.awsAccount === undefined
      ? ''
      : read('--aws-account', given.awsAccount, (text) => awsAccountFaults(text, role));
  const awsAccountId = role?.awsAccountId ?? (isAwsAccountId(awsAccount) ? awsAccount : undefined);
  const externalId = read('--external-id', given.externalId, (text) =>
    externalIdFaults(text, { laceworkAccount, awsAccountId }),
  );
  const settings = {
    roleArn,
    externalId,
    queueUrl,
    ...(awsAccount === '' ? {} : { awsAccountId: awsAccount }),
  };
  return { name, settings, taken, faults };
}
