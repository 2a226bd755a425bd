import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Replacements } from './replacements';

const shows = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'] as const;

/** Chooses a button, or none, in every notification while something runs, and gives what was told. */
export async function answering(button: string | undefined, run: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  const replacements = new Replacements();
  const show = async (message: string) => {
    told.push(message);
    return Promise.resolve(button);
  };
  try {
    shows.forEach((name) => replacements.replace(vscode.window, name, show));
    await run();
  } finally {
    replacements.undo();
  }
  return told;
}

/** What a button did: it ran a command, with these arguments, or opened an address. */
export type Deed = readonly [what: string, ...values: unknown[]];

/**
 * Lets something tell the user something, chooses a button of the notification, and waits for what that does first.
 *
 * @param tell is not waited for: it may only return when the notification is gone
 * @returns what was told, the buttons, and the command with its arguments that was run, or the address that was opened
 */
export async function pressButton(
  tell: () => unknown,
  button: string,
): Promise<{ readonly message: string; readonly buttons: readonly string[]; readonly deed: Deed }> {
  let told: readonly [message: string, ...buttons: string[]] | undefined;
  const replacements = new Replacements();
  try {
    const deed = await new Promise<Deed>((resolve, reject) => {
      const done = async (...what: Deed) => {
        resolve(what);
        return Promise.resolve();
      };
      for (const name of shows) {
        replacements.replace(vscode.window, name, async (...said: [string, ...string[]]) => {
          told ??= said;
          if (!said.includes(button, 1)) {
            reject(new Error(`No button "${button}": ${said.join(' | ')}`));
          }
          return Promise.resolve(button);
        });
      }
      const run = vscode.commands.executeCommand;
      // What the extension itself notes meanwhile is no deed of the button.
      replacements.replace(vscode.commands, 'executeCommand', async (...what: Deed) =>
        what[0] === 'setContext' ? run(...what) : done(...what),
      );
      replacements.replace(vscode.env, 'openExternal', async (uri: vscode.Uri) =>
        done('openExternal', uri.toString()),
      );
      Promise.resolve(tell()).catch(reject);
    });
    const [message, ...buttons] = told ?? assert.fail('nothing was told');
    return { message, buttons, deed };
  } finally {
    replacements.undo();
  }
}
