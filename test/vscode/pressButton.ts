import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const shows = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'] as const;

/** Chooses a button, or none, in every notification while something runs, and gives what was told. */
export async function answering(button: string | undefined, run: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  const originals = shows.map((name) => [name, vscode.window[name]] as const);
  const show = async (message: string) => {
    told.push(message);
    return Promise.resolve(button);
  };
  try {
    shows.forEach((name) => Object.assign(vscode.window, { [name]: show }));
    await run();
  } finally {
    originals.forEach(([name, original]) => Object.assign(vscode.window, { [name]: original }));
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
  const undo: (() => void)[] = [];
  const replace = <Owner extends object>(owner: Owner, name: keyof Owner & string, value: unknown) => {
    const original = owner[name];
    undo.push(() => Object.assign(owner, { [name]: original }));
    Object.assign(owner, { [name]: value });
  };
  try {
    const deed = await new Promise<Deed>((resolve, reject) => {
      const done = async (...what: Deed) => {
        resolve(what);
        return Promise.resolve();
      };
      for (const name of shows) {
        replace(vscode.window, name, async (...said: [string, ...string[]]) => {
          told ??= said;
          if (!said.includes(button, 1)) {
            reject(new Error(`No button "${button}": ${said.join(' | ')}`));
          }
          return Promise.resolve(button);
        });
      }
      const run = vscode.commands.executeCommand;
      // What the extension itself notes meanwhile is no deed of the button.
      replace(vscode.commands, 'executeCommand', async (...what: Deed) =>
        what[0] === 'setContext' ? run(...what) : done(...what),
      );
      replace(vscode.env, 'openExternal', async (uri: vscode.Uri) => done('openExternal', uri.toString()));
      Promise.resolve(tell()).catch(reject);
    });
    const [message, ...buttons] = told ?? assert.fail('nothing was told');
    return { message, buttons, deed };
  } finally {
    undo.forEach((each) => each());
  }
}
