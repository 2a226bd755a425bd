import * as vscode from 'vscode';
import type { RouteComparison } from '../../../../server/src/core/integration/compareRoutes';
import type { PushConcern } from '../../../../server/src/core/integration/pushConcerns';
import { quote } from '../../../../server/src/core/text/quote';
import { reviewPick } from './reviewPick';
import { wrapWords } from './wrapWords';

/** As much as a line of a quick pick shows. */
const width = 80;

/**
 * Has the warnings confirmed, by their words. That AWS accounts fall to the default account is asked in a dialog of its
 * own, since nobody sees it in the file.
 */
export async function confirmConcerns(
  title: string,
  concerns: readonly PushConcern[],
  comparison: RouteComparison | undefined,
): Promise<boolean> {
  const falling = comparison?.isCompared === true ? comparison.difference.nowByDefault.length : 0;
  const warnings = concerns.filter(({ severity }) => severity === 'warning');
  // The dialog names that one.
  const others = warnings.length - (falling > 0 ? 1 : 0);
  if (others > 0 && !(await confirmWarnings(title, warnings))) {
    return false;
  }
  if (falling === 0 || comparison?.isCompared !== true) {
    return true;
  }
  const { to } = comparison.difference.defaultAccount;
  const push = vscode.l10n.t('Push All the Same');
  const detail = vscode.l10n.t(
    'They are listed in the live mapping and not in this one: their activity goes to the default account from then on.',
  );
  const question =
    falling === 1
      ? vscode.l10n.t('1 AWS account falls to the default account {0}.', quote(to))
      : vscode.l10n.t(
          '{0} AWS accounts fall to the default account {1}.',
          falling.toLocaleString(),
          quote(to),
        );
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, push)) === push;
}

async function confirmWarnings(title: string, warnings: readonly PushConcern[]): Promise<boolean> {
  const count = warnings.length.toLocaleString();
  const sections = warnings.map(({ message }, index) => ({
    title: vscode.l10n.t('Warning {0} of {1}', index + 1, count),
    rows: wrapWords(message.replaceAll('$(', '\\$('), width).map((label, line) => ({
      id: `${index}.${line}`,
      icon: line === 0 ? '$(warning)' : '$(blank)',
      label,
    })),
  }));
  const chosen = await reviewPick({
    title,
    placeholder: vscode.l10n.t('Nothing was sent yet. Read the warnings, then decide'),
    actions: [
      { label: vscode.l10n.t('$(cloud-upload) Push All the Same'), value: true },
      { label: vscode.l10n.t('$(close) Cancel'), description: vscode.l10n.t('sends nothing'), value: false },
    ],
    sections,
  });
  return chosen === true;
}
