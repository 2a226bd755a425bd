import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import type { CommandContext } from './commandContext';

/** Registers every command there is. What they do is loaded when the first one is run. */
export function registerCommands(context: CommandContext): vscode.Disposable[] {
  const names = Object.keys(commandIds) as (keyof typeof commandIds)[];
  return names.map((name) =>
    vscode.commands.registerCommand(commandIds[name], async (...parameters: unknown[]) => {
      const { commands } = await context.client.load();
      await commands[name](context, ...parameters);
    }),
  );
}
