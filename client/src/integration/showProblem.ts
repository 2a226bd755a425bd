import * as vscode from 'vscode';
import type { MappingProblem } from './mappingProblems';

/** Shows a file at the place of a problem. */
export async function showProblem(uri: vscode.Uri, { range }: MappingProblem): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: range, preview: false });
}
