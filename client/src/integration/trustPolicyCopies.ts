import * as vscode from 'vscode';
import { roleNameFaults } from '../../../server/src/core/integration/roleNameFaults';
import { trustPolicyCloudFormation } from '../../../server/src/core/integration/trustPolicyCloudFormation';
import { trustPolicyCommand } from '../../../server/src/core/integration/trustPolicyCommand';
import { trustPolicyJson } from '../../../server/src/core/integration/trustPolicy';
import { trustPolicyTerraform } from '../../../server/src/core/integration/trustPolicyTerraform';
import { askForField } from './askForField';

/** Something to copy of what a role needs with an external ID. */
export interface TrustPolicyCopy extends vscode.QuickPickItem {
  /** What is in the clipboard then. */
  readonly copied: string;
  /** Nothing if the user gives up. */
  readonly text: () => Promise<string | undefined>;
}

/** An external ID, and the trust policy with it in every form that it is needed in. */
export function trustPolicyCopies(
  title: string,
  externalId: string,
  awsAccountId: string,
): TrustPolicyCopy[] {
  return [
    {
      label: vscode.l10n.t('$(key) External ID'),
      detail: externalId,
      copied: vscode.l10n.t('The external ID'),
      text: () => Promise.resolve(externalId),
    },
    {
      label: vscode.l10n.t('$(json) Trust policy as JSON'),
      detail: vscode.l10n.t('For the page "Trust relationships" of the role in IAM'),
      copied: vscode.l10n.t('The trust policy as JSON'),
      text: () => Promise.resolve(trustPolicyJson(externalId)),
    },
    {
      label: vscode.l10n.t('$(terminal) Line for the AWS CLI…'),
      detail: vscode.l10n.t('Gives a role the trust policy, in a POSIX shell'),
      copied: vscode.l10n.t('The line for the AWS CLI'),
      text: async () => {
        const name = await askForField({
          title,
          prompt: vscode.l10n.t('Role that Lacework assumes: its name or ARN'),
          placeHolder: vscode.l10n.t('for example lacework-cloudtrail'),
          faultsOf: (value) => roleNameFaults(value, awsAccountId),
        });
        return name === undefined ? undefined : trustPolicyCommand(externalId, name);
      },
    },
    {
      label: vscode.l10n.t('$(file-code) Trust policy for Terraform'),
      detail: vscode.l10n.t('A data source, of which assume_role_policy takes the json'),
      copied: vscode.l10n.t('The trust policy for Terraform'),
      text: () => Promise.resolve(trustPolicyTerraform(externalId)),
    },
    {
      label: vscode.l10n.t('$(file-code) Trust policy for CloudFormation'),
      detail: vscode.l10n.t('The property AssumeRolePolicyDocument of a role, in YAML'),
      copied: vscode.l10n.t('The trust policy for CloudFormation'),
      text: () => Promise.resolve(trustPolicyCloudFormation(externalId)),
    },
  ];
}
