import { shownExternalId, type LiveIntegration } from '../../cloud/lacework/liveIntegration';
import type { PushResult } from '../../cloud/lacework/pushMapping';
import { escapeInvisible } from '../../core/text/escapeInvisible';
import { quote } from '../../core/text/quote';
import { quoteForShell } from '../../core/text/quoteForShell';
import type { Environment } from '../environment';
import type { KeptLive } from '../keepLive';

/** What was changed, and what came of it. */
export interface Changed {
  readonly before: LiveIntegration;
  readonly result: PushResult;
  readonly kept: KeptLive | undefined;
  /** A sentence. */
  readonly howToLook: string;
}

/** Says to stderr what is not as it was sent, and how it is brought back; nothing where all is. */
export function printChangeFaults(
  { before, result, kept, howToLook }: Changed,
  { stderr }: Environment,
): void {
  const { isMappingThere, sideEffects } = result;
  const name = quote(before.account.name);
  if (!isMappingThere) {
    stderr.write(`error: ${name} has not the mapping that was sent. ${howToLook}\n`);
  }
  if (sideEffects.length === 0) {
    return;
  }
  const changes = sideEffects.map(
    ({ member, before: was = 'nothing', after = 'nothing' }) =>
      `  ${escapeInvisible(`${member}: ${was} before, ${after} now`)}\n`,
  );
  stderr.write(
    `error: ${name} has changed besides its mapping, and may read no CloudTrail any more:\n${changes.join('')}`,
  );
  const command = kept?.folder && restoreCommand(kept.folder, before);
  stderr.write(
    command === undefined
      ? 'Correct that in the Lacework console: what was before stands above.\n'
      : `\`${command}\` sends what was before.\n`,
  );
}

function restoreCommand(folder: string, before: LiveIntegration): string {
  const more = shownExternalId(before) === undefined ? ' --external-id ID' : '';
  return `lacework-mapping integrations restore ${quoteForShell(folder)}${more}`;
}
