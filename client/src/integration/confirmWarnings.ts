import * as vscode from 'vscode';
import { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';
import type { Place } from '../ui/place';
import type { MappingToSend } from './mappingToSend';
import { showProblem } from './showProblem';

/**
 * Lists the warnings of a mapping file, if it has any, and lets the user look at each, go on with them, or give up.
 *
 * @returns Nothing if the user gives up.
 */
export async function confirmWarnings(
  title: string,
  { uri, warnings }: MappingToSend,
  place?: Place,
): Promise<true | typeof goBack | undefined> {
  if (warnings.length === 0) {
    return true;
  }
  const goOn = {
    label: vscode.l10n.t('$(check) Go on all the same'),
    description: vscode.l10n.t('Warnings: {0}', warnings.length.toLocaleString()),
    alwaysShow: true,
  };
  const listed = warnings.map((warning) => ({
    // A message has its names quoted already; what is left is what VS Code would draw an icon for.
    label: `$(warning) ${warning.message.replaceAll('$(', '\\$(')}`,
    description: vscode.l10n.t('Line {0}', warning.range.start.line + 1),
    warning,
  }));
  let active: (typeof listed)[number] | undefined;
  for (;;) {
    const chosen = await pickOne({
      title,
      place,
      placeHolder: vscode.l10n.t(
        'The mapping has warnings. Go on, choose one to look at it, or press Escape',
      ),
      items: [goOn, ...listed],
      active,
    });
    if (chosen === undefined || chosen === goBack) {
      return chosen;
    }
    if (!('warning' in chosen)) {
      return true;
    }
    active = chosen;
    await showProblem(uri, chosen.warning);
  }
}
