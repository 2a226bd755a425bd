import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import type { LanguageChoices } from '../languageChoices';
import type { LazyLanguageClient } from '../lazyLanguageClient';
import { notMappingFile } from './notMappingFile';
import { restartServer } from './restartServer';
import { showRulePage } from './showRulePage';
import { useAsMappingFile } from './useAsMappingFile';

/** What commands need of the rest of the extension. */
export interface CommandContext {
  readonly choices: LanguageChoices;
  readonly client: LazyLanguageClient;
  readonly extensionUri: vscode.Uri;
}

type Command = (context: CommandContext, ...parameters: unknown[]) => Promise<void>;

const commands: Record<string, Command> = {
  [commandIds.useAsMappingFile]: useAsMappingFile,
  [commandIds.notMappingFile]: notMappingFile,
  [commandIds.restartServer]: restartServer,
  [commandIds.showRulePage]: showRulePage,
  // Offered at problems only: there the language client is loaded.
  [commandIds.changeSeverity]: async ({ client }, ruleId, documentUri, configUri) => {
    const { changeSeverity } = await client.load();
    await changeSeverity(ruleId, documentUri, configUri);
  },
};

/** Registers every command there is. */
export function registerCommands(context: CommandContext): vscode.Disposable[] {
  return Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, (...parameters: unknown[]) => run(context, ...parameters)),
  );
}
