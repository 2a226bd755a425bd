import * as vscode from 'vscode';
import { draftFields, type DraftField } from '../../../server/src/core/integration/integrationDraft';
import { plainLabel } from '../plainLabel';
import { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';
import type { Place } from '../ui/place';
import type { KeptDraft } from './integrationDrafts';

export type CreationStep = DraftField | 'mapping' | 'review';

/**
 * Lets the user create what is reviewed, have the AWS side of it checked, or change a value; nothing if the user gives up.
 *
 * @param summary What is created, in a line.
 */
export async function chooseAfterReview(
  title: string,
  place: Place,
  draft: KeptDraft,
  summary: string,
): Promise<'create' | 'check' | CreationStep | typeof goBack | undefined> {
  const create = { label: vscode.l10n.t('$(cloud-upload) Create the integration'), detail: summary };
  const check = {
    label: vscode.l10n.t('$(checklist) Check AWS prerequisites…'),
    detail: vscode.l10n.t('Asks AWS for the role and the queue, and says what would fail'),
  };
  const change = { label: vscode.l10n.t('$(edit) Change a value…') };
  const cancel = {
    label: vscode.l10n.t('$(close) Cancel'),
    detail: vscode.l10n.t('What you entered is kept'),
  };
  const chosen = await pickOne({
    title,
    place,
    placeHolder: vscode.l10n.t('Read the review in the editor. Create it?'),
    items: [create, change, check, cancel],
  });
  switch (chosen) {
    case create:
      return 'create';
    case check:
      return 'check';
    case change: {
      const step = await chooseStep(title, place, draft);
      return step === goBack ? 'review' : step;
    }
    case goBack:
      return goBack;
    default:
      return undefined;
  }
}

async function chooseStep(
  title: string,
  place: Place,
  draft: KeptDraft,
): Promise<CreationStep | typeof goBack | undefined> {
  const items = [...draftFields(draft), 'mapping' as const].map((step) => ({
    label: nameOf(step),
    description: plainLabel(step === 'mapping' ? pathOf(draft.mapping ?? '') : (draft[step] ?? '')),
    step,
  }));
  const placeHolder = vscode.l10n.t('Which value? The others are kept');
  const chosen = await pickOne({ title, place, placeHolder, items });
  return chosen === undefined || chosen === goBack ? chosen : chosen.step;
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

function nameOf(step: Exclude<CreationStep, 'review'>): string {
  switch (step) {
    case 'name':
      return vscode.l10n.t('Name');
    case 'awsAccount':
      return vscode.l10n.t('Account ID');
    case 'externalId':
      return vscode.l10n.t('External ID');
    case 'roleArn':
      return vscode.l10n.t('Role ARN');
    case 'queueUrl':
      return vscode.l10n.t('SQS queue URL');
    case 'mapping':
      return vscode.l10n.t('Account mapping file');
  }
}
