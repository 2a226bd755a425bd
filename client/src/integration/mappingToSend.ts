import type * as vscode from 'vscode';
import type { Mapping } from '../../../server/src/core/mapping/mapping';
import type { CommandContext } from '../commands/commandContext';
import { chooseMappingDocument } from './chooseMappingDocument';
import { confirmWarnings } from './confirmWarnings';
import type { MappingProblem } from './mappingProblems';
import { readToSend } from './readToSend';

/** A mapping file that may be sent. */
export interface MappingToSend {
  readonly uri: vscode.Uri;
  /** As they are on disk: what is sent. */
  readonly bytes: Uint8Array;
  /** What they say. */
  readonly mapping: Mapping;
  /** The user saw them, and goes on. */
  readonly warnings: readonly MappingProblem[];
}

/**
 * The mapping file in the active editor, or one that the user chooses: saved, without errors, its warnings confirmed.
 * Nothing where the user gives up, or the file cannot be sent, which is said.
 */
export async function mappingToSend(
  context: CommandContext,
  title: string,
): Promise<MappingToSend | undefined> {
  const document = await chooseMappingDocument(context, title);
  const read = document && (await readToSend(context, document));
  return read && ((await confirmWarnings(title, read)) === true ? read : undefined);
}
