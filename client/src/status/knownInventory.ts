import { setTimeout as sleep } from 'node:timers/promises';
import { serverCommands, type InventoryStatus } from '../../../server/src/lsp/protocol';
import { runServerCommand } from '../aws/runServerCommand';
import type { CommandContext } from '../commands/commandContext';
import { messageOf } from '../messageOf';

/** In milliseconds. Who wants to know the state of things wants it above all where the server does not answer. */
const patience = 2000;

/** What is known of the AWS accounts; nothing where the server does not run or does not say so in time. */
export async function knownInventory({
  client,
}: Pick<CommandContext, 'client'>): Promise<InventoryStatus | undefined> {
  if (client.state !== 'running') {
    return undefined;
  }
  const asked = client
    .ready()
    .then((ready) => runServerCommand<InventoryStatus>(ready, serverCommands.getInventoryStatus))
    .catch((error: unknown) => {
      client.log.warn(messageOf(error));
      return undefined;
    });
  const answered = new AbortController();
  try {
    return await Promise.race([asked, sleep(patience, undefined, { signal: answered.signal })]);
  } finally {
    answered.abort();
  }
}
