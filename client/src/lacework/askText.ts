import * as vscode from 'vscode';
import { goBack } from './goBack';

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
  /** What stands there at the beginning. */
  readonly value: string;
  /** What is wrong with it so far, as came out later; shown until something else is typed. */
  readonly complaint?: string | undefined;
  readonly isSecret?: boolean;
  /** Why a value cannot be taken. */
  readonly faultOf: (value: string) => string | undefined;
}

/** Asks for a text until it can be taken; nothing if the user gives up. White space around it does not count. */
export async function askText({
  faultOf,
  isSecret = false,
  complaint,
  placeHolder,
  ...texts
}: TextQuestion): Promise<string | typeof goBack | undefined> {
  const input = Object.assign(vscode.window.createInputBox(), texts, {
    placeholder: placeHolder,
    validationMessage: complaint,
    password: isSecret,
    ignoreFocusOut: true,
    buttons: [vscode.QuickInputButtons.Back],
  });
  try {
    return await new Promise((resolve) => {
      input.onDidChangeValue((value) => {
        input.validationMessage = value.trim() === '' ? undefined : faultOf(value.trim());
      });
      input.onDidAccept(() => {
        const fault = faultOf(input.value.trim());
        input.validationMessage = fault;
        if (fault === undefined) {
          resolve(input.value.trim());
        }
      });
      input.onDidTriggerButton(() => resolve(goBack));
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}
