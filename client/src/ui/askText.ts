import * as vscode from 'vscode';
import { goBack } from './goBack';
import type { Place } from './place';

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
  /** What stands there at the beginning. */
  readonly value?: string | undefined;
  /** Missing where it is the only question. */
  readonly place?: Place | undefined;
  /** What to say of a value while it is typed; one with an error is not taken. */
  readonly complaintOn: (value: string) => vscode.InputBoxValidationMessage | undefined;
}

/** Asks for a text until it can be taken; nothing if the user gives up. */
export async function askText({
  title,
  prompt,
  placeHolder,
  value = '',
  place,
  complaintOn,
}: TextQuestion): Promise<string | typeof goBack | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt, value, placeholder: placeHolder, ignoreFocusOut: true });
  input.step = place?.step;
  input.totalSteps = place?.totalSteps;
  input.buttons = place?.canGoBack === true ? [vscode.QuickInputButtons.Back] : [];
  if (value !== '') {
    input.validationMessage = complaintOn(value);
  }
  try {
    return await new Promise((resolve) => {
      input.onDidChangeValue((typed) => {
        input.validationMessage = complaintOn(typed);
      });
      input.onDidAccept(() => {
        const complaint = complaintOn(input.value);
        input.validationMessage = complaint;
        if (complaint?.severity !== vscode.InputBoxValidationSeverity.Error) {
          resolve(input.value);
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
