import * as vscode from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { plainLabel } from '../plainLabel';
import { plainMessage } from '../plainMessage';
import { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';
import type { Place } from '../ui/place';
import { mappingFiles, openMapping } from './chooseMappingDocument';
import { confirmWarnings } from './confirmWarnings';
import type { MappingToSend } from './mappingToSend';
import { readToSend } from './readToSend';

interface Question {
  readonly title: string;
  readonly place: Place;
  /** The URI that is offered first. */
  readonly current: string | undefined;
  /** Why a mapping cannot be sent although nothing is wrong with it. */
  readonly faultOf: (mapping: MappingToSend) => string | undefined;
}

/**
 * Has a mapping file chosen until one can be sent: saved, without errors, its warnings confirmed. Nothing if the user gives
 * up.
 */
export async function askForMapping(
  context: CommandContext,
  { title, place, current, faultOf }: Question,
): Promise<MappingToSend | typeof goBack | undefined> {
  const another = { label: vscode.l10n.t('$(folder-opened) Another file…'), uri: undefined };
  let preferred = current;
  for (;;) {
    const files = (await mappingFiles(context)).map(itemOf);
    const items = [...files, another];
    const active = files.find(({ uri }) => uri.toString() === preferred);
    const chosen = await pickOne({
      title,
      place,
      placeHolder: vscode.l10n.t('Which account mapping file? It is sent as it is on disk'),
      items,
      active,
    });
    if (chosen === undefined || chosen === goBack) {
      return chosen;
    }
    const uri = chosen.uri ?? (await browse(title));
    if (uri === undefined) {
      continue;
    }
    preferred = uri.toString();
    const read = await readToSend(context, await openMapping(uri));
    const fault = read && faultOf(read);
    if (fault !== undefined) {
      void vscode.window.showErrorMessage(plainMessage(fault));
    } else if (read !== undefined) {
      const answer = await confirmWarnings(title, read, { ...place, canGoBack: true });
      if (answer !== goBack) {
        return answer && read;
      }
    }
  }
}

function itemOf(uri: vscode.Uri): vscode.QuickPickItem & { readonly uri: vscode.Uri } {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  return {
    label: `$(json) ${plainLabel(vscode.workspace.asRelativePath(uri))}`,
    ...(document?.isDirty === true && { description: vscode.l10n.t('has changes, which are saved first') }),
    uri,
  };
}

async function browse(title: string): Promise<vscode.Uri | undefined> {
  const uris = await vscode.window.showOpenDialog({ title, filters: { JSON: ['json'] } });
  return uris?.[0];
}
