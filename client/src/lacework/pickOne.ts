import * as vscode from 'vscode';
import { goBack } from './goBack';

interface Choice<Item extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Item[];
}

/** Lets the user choose one of several, or go back; nothing if the user gives up. */
export async function pickOne<Item extends vscode.QuickPickItem>(
  choice: Choice<Item>,
): Promise<Item | typeof goBack | undefined> {
  const picker = Object.assign(vscode.window.createQuickPick<Item>(), choice, {
    ignoreFocusOut: true,
    buttons: [vscode.QuickInputButtons.Back],
  });
  try {
    return await new Promise((resolve) => {
      picker.onDidAccept(() => resolve(picker.selectedItems[0]));
      picker.onDidTriggerButton(() => resolve(goBack));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
