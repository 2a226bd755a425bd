import * as vscode from 'vscode';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { decodeText } from '../../../server/src/core/text/textBytes';
import { encodingOf } from '../../../server/src/core/text/textEncoding';
import type { CommandContext } from '../commands/commandContext';
import { plainLabel } from '../plainLabel';
import { command, offer, type Help } from '../ui/offer';
import { isOfSample } from '../walkthrough/sampleFolder';
import { mappingProblems } from './mappingProblems';
import type { MappingToSend } from './mappingToSend';
import { showProblem } from './showProblem';

/**
 * A mapping file as it can be sent, saved first if it has changes; its warnings are still to be confirmed. Nothing where
 * it cannot be sent, which is said.
 */
export async function readToSend(
  context: CommandContext,
  document: vscode.TextDocument,
): Promise<MappingToSend | undefined> {
  const name = plainLabel(vscode.workspace.asRelativePath(document.uri));
  if (isOfSample(context, document.uri)) {
    tell(
      vscode.l10n.t(
        '"{0}" is the sample: its AWS accounts are made up, so that nothing is sent. Open a mapping file of your own.',
        name,
      ),
    );
    return undefined;
  }
  const uri =
    document.isDirty || document.isUntitled ? await vscode.workspace.save(document.uri) : document.uri;
  if (uri === undefined) {
    tell(vscode.l10n.t('"{0}" was not saved, so that nothing is sent. Save it, and try again.', name));
    return undefined;
  }
  const saved = await vscode.workspace.openTextDocument(uri);
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = decodeText(bytes);
  if (text === undefined) {
    tell(
      vscode.l10n.t(
        '"{0}" is neither UTF-8 nor UTF-16, so that it is no JSON and nothing is sent. Save it as UTF-8.',
        name,
      ),
    );
    return undefined;
  }
  if (asEdited(text) !== asEdited(saved.getText())) {
    tell(
      vscode.l10n.t(
        '"{0}" is another on disk than in the editor, so that nothing is sent. Compare them, and save what is meant.',
        name,
      ),
      command(vscode.l10n.t('Compare'), 'workbench.files.action.compareWithSaved', uri),
    );
    return undefined;
  }
  const mapping = new Mapping(text, encodingOf(bytes));
  const { errors, warnings } = await mappingProblems(await context.client.ready(), saved, mapping);
  const [first] = errors;
  if (first === undefined) {
    return { uri, bytes, mapping, warnings };
  }
  const show = async () => {
    await showProblem(uri, first);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  };
  const refusal =
    errors.length === 1
      ? vscode.l10n.t(
          '"{0}" has an error, so that it is not certain which AWS account goes where. Nothing is sent. Mend it first.',
          name,
        )
      : vscode.l10n.t(
          '"{0}" has {1} errors, so that it is not certain which AWS account goes where. Nothing is sent. Mend them first.',
          name,
          errors.length,
        );
  tell(refusal, [vscode.l10n.t('Show Errors'), show]);
  return undefined;
}

/** VS Code shows a text without byte order mark, and with line ends of one kind. */
function asEdited(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

function tell(message: string, ...helps: readonly Help[]): void {
  void offer(vscode.window.showErrorMessage, message, ...helps);
}
