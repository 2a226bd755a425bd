import * as vscode from 'vscode';

/** What work under way is given. */
export interface LaceworkControl {
  /** Given when the user cancels. */
  readonly signal: AbortSignal;
  /** Tells of a wait that Lacework demands. */
  readonly onWait: (seconds: number) => void;
  /** Says what is done now, in place of what was said before. */
  readonly report: (message: string) => void;
}

/** Does what asks Lacework under a notification that can be cancelled. */
export async function withLaceworkProgress<T>(
  title: string,
  run: (control: LaceworkControl) => Promise<T>,
): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    const subscription = token.onCancellationRequested(() => controller.abort());
    const report = (message: string) => progress.report({ message });
    try {
      return await run({
        signal: controller.signal,
        onWait: (seconds) =>
          report(vscode.l10n.t('Lacework answers again in {0} s; waiting', Math.ceil(seconds))),
        report,
      });
    } finally {
      subscription.dispose();
    }
  });
}
