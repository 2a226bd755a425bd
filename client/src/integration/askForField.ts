import * as vscode from 'vscode';
import type { FieldFault } from '../../../server/src/core/integration/fieldFault';
import { mended } from '../../../server/src/core/integration/mended';
import { plainMessage } from '../plainMessage';
import { askText, type TextQuestion } from '../ui/askText';
import { goBack } from '../ui/goBack';

export interface FieldQuestion extends Omit<TextQuestion, 'complaintOn'> {
  /** What is wrong with a value; errors have to be mended, by the user or with certainty. */
  readonly faultsOf: (value: string) => readonly FieldFault[];
}

/** Asks for a value of an integration until it is sound; nothing if the user gives up. */
export async function askForField(question: FieldQuestion): Promise<string | undefined> {
  const answer = await askForFieldInConversation(question);
  return answer === goBack ? undefined : answer;
}

/** The same as one of several questions. */
export async function askForFieldInConversation({
  faultsOf,
  ...question
}: FieldQuestion): Promise<string | typeof goBack | undefined> {
  const typed = await askText({ ...question, complaintOn: (value) => complaintOn(value, faultsOf) });
  return typeof typed === 'string' ? mended(typed, faultsOf) : typed;
}

/** What is worst about a value, or how it is taken. */
function complaintOn(
  value: string,
  faultsOf: FieldQuestion['faultsOf'],
): vscode.InputBoxValidationMessage | undefined {
  const { Error, Warning, Info } = vscode.InputBoxValidationSeverity;
  const meant = mended(value, faultsOf);
  const faults = faultsOf(meant);
  const worst = faults.find(({ severity }) => severity === 'error') ?? faults[0];
  if (worst !== undefined) {
    const severities = { error: Error, warning: Warning, information: Info };
    return { message: plainMessage(worst.message), severity: severities[worst.severity] };
  }
  return meant === value
    ? undefined
    : { message: plainMessage(vscode.l10n.t('This is taken as {0}.', meant)), severity: Info };
}
