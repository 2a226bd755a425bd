import { createHash } from 'node:crypto';
import type { Memento } from 'vscode';
import type { LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';

const keyPrefix = 'lacework.seenMapping ';

/** Remembers which mapping of an integration the user has seen: a hash of it. */
export async function rememberMapping(state: Memento, live: LiveIntegration): Promise<void> {
  await state.update(keyPrefix + live.account.guid, hashOf(live));
}

/** Whether the mapping of an integration is the one that was seen last; nothing where none was. */
export function isAsLastSeen(state: Memento, live: LiveIntegration): boolean | undefined {
  const seen = state.get<string>(keyPrefix + live.account.guid);
  const now = hashOf(live);
  const formOf = (hash: string | undefined) => hash?.split(' ', 1)[0];
  // Lacework may give one mapping as a file and as an object: these cannot be compared by their bytes.
  return formOf(seen) === formOf(now) ? seen === now : undefined;
}

function hashOf({ mapping }: LiveIntegration): string {
  if (mapping?.isRead !== true) {
    return `file ${mapping === undefined ? 'none' : 'unreadable'}`;
  }
  const form = mapping.form === 'data-url' || mapping.form === 'base64' ? 'file' : 'json';
  return `${form} ${createHash('sha256').update(mapping.bytes).digest('hex')}`;
}
