import * as vscode from 'vscode';

/** The commands of this extension that the steps of a creation lead to. */
const ids = {
  pushMapping: 'laceworkMapping.pushMapping',
  showIntegrations: 'laceworkMapping.showIntegrations',
} as const;

/** The id of a command, if this build has it. */
export async function availableCommand(name: keyof typeof ids): Promise<string | undefined> {
  const all = await vscode.commands.getCommands(true);
  return all.find((id) => id === ids[name]);
}
