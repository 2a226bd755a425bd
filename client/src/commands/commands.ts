import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import type { LanguageChoices } from '../languageChoices';
import type { LazyLanguageClient } from '../lazyLanguageClient';
import { changeSeverity } from './changeSeverity';
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

const commands = {
  [commandIds.useAsMappingFile]: useAsMappingFile,
  [commandIds.notMappingFile]: notMappingFile,
  [commandIds.restartServer]: restartServer,
  [commandIds.showRulePage]: showRulePage,
  [commandIds.changeSeverity]: changeSeverity,
};

/** Registers every command there is. */
export function registerCommands(context: CommandContext): vscode.Disposable[] {
  return Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, (...parameters: [unknown, unknown, unknown]) =>
      run(context, ...parameters),
    ),
  );
}
