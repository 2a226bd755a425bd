import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { makeExternalId } from '../../../server/src/core/integration/makeExternalId';
import {
  awsAccountOfDraft,
  draftFaults,
  type DraftContext,
  type IntegrationDraft,
} from '../../../server/src/core/integration/integrationDraft';
import { hasErrors } from '../../../server/src/core/integration/hasErrors';
import { plainLabel } from '../plainLabel';
import { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';
import type { Place } from '../ui/place';
import { askForFieldInConversation } from './askForField';
import { waitForTrustPolicy } from './waitForTrustPolicy';

interface ExternalIdValues {
  readonly externalId: string;
  readonly isTrustPolicyPending: boolean;
}

interface Question {
  readonly title: string;
  readonly place: Place;
  readonly draft: IntegrationDraft;
  readonly context: DraftContext;
  /** Told each change at once: whoever leaves in the middle has used the external ID in AWS perhaps. */
  readonly keep: (values: ExternalIdValues) => Promise<void>;
}

/**
 * Has an external ID made or entered. One that was made waits until the user says that the trust policy of the role has
 * it: an integration is of no use before.
 *
 * @returns Nothing if the user gives up.
 */
export async function askForExternalId(
  question: Question,
): Promise<ExternalIdValues | typeof goBack | undefined> {
  let { externalId, isTrustPolicyPending = false } = question.draft;
  for (;;) {
    if (externalId === undefined || !isTrustPolicyPending) {
      const chosen = await chooseExternalId(question, externalId);
      if (chosen === undefined || chosen === goBack || !chosen.isTrustPolicyPending) {
        return chosen;
      }
      ({ externalId, isTrustPolicyPending } = chosen);
      await question.keep({ externalId, isTrustPolicyPending });
    }
    const awsAccountId = awsAccountOfDraft(question.draft) ?? '';
    const answer = await waitForTrustPolicy(question.title, question.place, { externalId, awsAccountId });
    if (answer !== goBack) {
      return answer && { externalId, isTrustPolicyPending: false };
    }
    isTrustPolicyPending = false;
  }
}

async function chooseExternalId(
  { title, place, draft, context }: Question,
  current: string | undefined,
): Promise<ExternalIdValues | typeof goBack | undefined> {
  const faultsOf = (value: string) => draftFaults('externalId', value, draft, context);
  const [worst] = current === undefined ? [] : faultsOf(current);
  const isKeepable = current !== undefined && !hasErrors(faultsOf(current));
  const keep = {
    label: vscode.l10n.t('$(check) Keep the one from before'),
    description: plainLabel(current ?? ''),
    detail: (worst?.message ?? '').replaceAll('$(', '\\$('),
  };
  const generate = {
    label: vscode.l10n.t('$(sparkle) Generate an external ID'),
    detail: vscode.l10n.t(
      'The final one, of the form that Lacework wants. If the role has a temporary one, replace it by this in its trust policy',
    ),
  };
  const enter = {
    label: vscode.l10n.t('$(edit) Enter the one in use…'),
    detail: vscode.l10n.t('The one that the trust policy of the role has already'),
  };
  for (;;) {
    const chosen = await pickOne({
      title,
      place,
      placeHolder:
        worst === undefined || isKeepable
          ? vscode.l10n.t('Which external ID does the trust policy of the role demand of Lacework?')
          : worst.message,
      items: isKeepable ? [keep, generate, enter] : [generate, enter],
    });
    if (chosen === undefined || chosen === goBack) {
      return chosen;
    }
    if (isKeepable && chosen === keep) {
      return { externalId: current, isTrustPolicyPending: false };
    }
    if (chosen === generate) {
      const awsAccountId = awsAccountOfDraft(draft) ?? '';
      const whose = { laceworkAccount: context.laceworkAccount, awsAccountId };
      return { externalId: makeExternalId(whose, randomBytes), isTrustPolicyPending: true };
    }
    const entered = await askForFieldInConversation({
      title,
      place: { ...place, canGoBack: true },
      prompt: vscode.l10n.t(
        'External ID, as the condition sts:ExternalId in the trust policy of the role has it',
      ),
      placeHolder: `lweid:aws:v2:${context.laceworkAccount}:${awsAccountOfDraft(draft) ?? ''}:…`,
      value: current,
      faultsOf,
    });
    if (entered !== goBack) {
      return entered === undefined ? undefined : { externalId: entered, isTrustPolicyPending: false };
    }
  }
}
