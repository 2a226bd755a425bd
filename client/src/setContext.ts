import * as vscode from 'vscode';

/** Sets a context key that `when` clauses and the walkthrough of package.json go by. */
export async function setContext(name: string, value: unknown): Promise<void> {
  await vscode.commands.executeCommand('setContext', `laceworkMapping.${name}`, value);
}
