import { watchState } from '../cloud/lacework/watchState';
import { escapeInvisible } from '../core/text/escapeInvisible';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import type { LaceworkConnection } from './laceworkSource';

/**
 * Waits until Lacework has used an integration, or time is out, and says to stderr what came of it.
 *
 * @param code What the command ends with unless the integration fails.
 * @throws CloudError
 */
export async function waitUntilUsed(
  connection: LaceworkConnection,
  guid: string,
  code: number,
  { stderr, clock }: Environment,
): Promise<number> {
  stderr.write('Waiting until Lacework has used it, for ten minutes at most.\n');
  const show = `\`lacework-mapping integrations show ${guid}\` shows it.`;
  for await (const { state } of watchState(connection.open(), guid, clock)) {
    if (state.kind === 'working') {
      stderr.write('It works.\n');
      return code;
    }
    if (state.kind === 'failing') {
      const details = state.details.map((detail) => `  ${escapeInvisible(detail)}\n`).join('');
      stderr.write(`error: Lacework says that it fails. ${show}\n${details}`);
      return code === exitCode.ok ? exitCode.problems : code;
    }
  }
  stderr.write(`warning: Lacework has not said yet whether it works. ${show}\n`);
  return code;
}
