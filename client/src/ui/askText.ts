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
  /** What is wrong with the value at the beginning, as came out later; shown until something else is typed. */
  readonly complaint?: string | undefined;
  readonly isSecret?: boolean;
  /** What to say of a value; one with an error, which a text alone is, is not taken. */
  readonly complaintOn: (value: string) => string | vscode.InputBoxValidationMessage | undefined;
}

/** Asks for a text until it can be taken; nothing if the user gives up. Nobody is told that nothing is typed yet. */
export async function askText({
  title,
  prompt,
  placeHolder,
  value = '',
  place,
  complaint,
  isSecret = false,
  complaintOn,
}: TextQuestion): Promise<string | typeof goBack | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt, value, placeholder: placeHolder, ignoreFocusOut: true });
  input.password = isSecret;
  input.step = place?.step;
  input.totalSteps = place?.totalSteps;
  input.buttons = place?.canGoBack === true ? [vscode.QuickInputButtons.Back] : [];
  const complaintWhileTyping = (typed: string) => (typed.trim() === '' ? undefined : complaintOn(typed));
  input.validationMessage = complaint ?? complaintWhileTyping(value);
  try {
    return await new Promise((resolve) => {
      input.onDidChangeValue((typed) => {
        input.validationMessage = complaintWhileTyping(typed);
      });
      input.onDidAccept(() => {
        const found = complaintOn(input.value);
        input.validationMessage = found;
        if (!isError(found)) {
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

function isError(complaint: string | vscode.InputBoxValidationMessage | undefined): boolean {
  return typeof complaint === 'object'
    ? complaint.severity === vscode.InputBoxValidationSeverity.Error
    : complaint !== undefined;
}
