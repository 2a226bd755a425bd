import * as vscode from 'vscode';
import { plainMessage } from '../plainMessage';

type ShowMessage = (message: string, ...buttons: string[]) => Thenable<string | undefined>;

/** The words of a button, and what it does. */
export type Help = readonly [button: string, run: () => unknown];

/**
 * Says something in a notification, with a button for each thing that helps, and does what the user chooses.
 *
 * @param show one of VS Code's functions for it
 */
export async function offer(show: ShowMessage, message: string, ...helps: readonly Help[]): Promise<void> {
  const chosen = await show(plainMessage(message), ...helps.map(([button]) => button));
  await helps.find(([button]) => button === chosen)?.[1]();
}

/** A button that runs a command. */
export function command(button: string, id: string, ...parameters: unknown[]): Help {
  return [button, () => vscode.commands.executeCommand(id, ...parameters)];
}
