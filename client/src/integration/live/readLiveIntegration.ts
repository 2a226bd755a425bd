import * as vscode from 'vscode';
import { readLive, type LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { withLaceworkProgress } from '../../lacework/withLaceworkProgress';

/** @throws CloudError */
export async function readLiveIntegration(
  connection: LaceworkConnection,
  guid: string,
): Promise<LiveIntegration> {
  return withLaceworkProgress(vscode.l10n.t('Reading the live mapping'), (control) =>
    readLive(connection.open(control), guid),
  );
}
