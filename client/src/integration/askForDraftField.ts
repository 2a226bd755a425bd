import * as vscode from 'vscode';
import {
  draftFaults,
  type DraftContext,
  type DraftField,
  type IntegrationDraft,
} from '../../../server/src/core/integration/integrationDraft';
import type { goBack } from '../ui/goBack';
import type { Place } from '../ui/place';
import { askForFieldInConversation } from './askForField';

interface Question {
  readonly title: string;
  readonly place: Place;
  readonly draft: IntegrationDraft;
  readonly context: DraftContext;
}

/** What is typed or pasted; the external ID is made. */
export type TypedField = Exclude<DraftField, 'externalId'>;

/** Asks for a value of a new integration; nothing if the user gives up. */
export async function askForDraftField(
  field: TypedField,
  { title, place, draft, context }: Question,
): Promise<string | typeof goBack | undefined> {
  return askForFieldInConversation({
    title,
    place,
    ...wordsFor(field),
    value: draft[field],
    faultsOf: (value) => draftFaults(field, value, draft, context),
  });
}

function wordsFor(field: TypedField): { readonly prompt: string; readonly placeHolder: string } {
  switch (field) {
    case 'name':
      return {
        prompt: vscode.l10n.t('Name of the integration, which no other one has'),
        placeHolder: vscode.l10n.t('for example acme-organization-cloudtrail'),
      };
    case 'awsAccount':
      return {
        prompt: vscode.l10n.t(
          'Account ID: the AWS account with the role, its ID or alias. It may stay empty. Without the 12 digits the role is asked for first, since the external ID needs them',
        ),
        placeHolder: vscode.l10n.t('12 digits, or an alias'),
      };
    case 'roleArn':
      return {
        prompt: vscode.l10n.t('Role ARN: the role that Lacework assumes to read CloudTrail'),
        placeHolder: vscode.l10n.t('arn:aws:iam::<AWS account>:role/<name>'),
      };
    case 'queueUrl':
      return {
        prompt: vscode.l10n.t('SQS queue URL: the queue that tells Lacework of new log files'),
        placeHolder: vscode.l10n.t('https://sqs.<region>.amazonaws.com/<AWS account>/<name>'),
      };
  }
}
