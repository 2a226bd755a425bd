import * as vscode from 'vscode';
import { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';
import type { Place } from '../ui/place';
import { trustPolicyCopies } from './trustPolicyCopies';

/**
 * Lets the user copy what the role needs, until its trust policy has the external ID.
 *
 * @returns Nothing if the user gives up.
 */
export async function waitForTrustPolicy(
  title: string,
  place: Place,
  { externalId, awsAccountId }: { readonly externalId: string; readonly awsAccountId: string },
): Promise<true | typeof goBack | undefined> {
  const done = {
    label: vscode.l10n.t('$(check) The trust policy of the role has it: go on'),
    detail: vscode.l10n.t('Without it Lacework cannot assume the role, and the integration fails'),
  };
  const items = [done, ...trustPolicyCopies(title, externalId, awsAccountId)];
  let placeHolder = vscode.l10n.t(
    'Now update the trust policy of the role in AWS; this waits. What to copy for it?',
  );
  let active: (typeof items)[number] = items[1] ?? done;
  for (;;) {
    const chosen = await pickOne({
      title,
      place: { ...place, canGoBack: true },
      placeHolder,
      items,
      active,
    });
    if (chosen === undefined || chosen === goBack) {
      return chosen;
    }
    if (!('text' in chosen)) {
      return true;
    }
    active = chosen;
    const text = await chosen.text();
    if (text !== undefined) {
      await vscode.env.clipboard.writeText(text);
      placeHolder = vscode.l10n.t(
        '{0} is in the clipboard. Go on when the trust policy of the role has it.',
        chosen.copied,
      );
      active = done;
    }
  }
}
