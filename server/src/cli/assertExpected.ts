import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../cloud/cloudError';
import type { LiveIntegration } from '../cloud/lacework/liveIntegration';
import { escapeInvisible } from '../core/text/escapeInvisible';
import { quote } from '../core/text/quote';
import { quoteForShell } from '../core/text/quoteForShell';
import type { Environment } from './environment';
import { inputFailure } from './inputs/inputFailure';
import { isLive } from './isLive';
import { Refusal } from './refusal';

/**
 * Looks whether the mapping is live that the user expects, so that nobody has changed it meanwhile.
 *
 * @throws Refusal where it is another one, CloudError where the file cannot be read.
 */
export async function assertExpected(
  live: LiveIntegration,
  expected: string,
  { cwd }: Environment,
): Promise<void> {
  const bytes = await readFile(path.resolve(cwd, expected)).catch((error: unknown) => {
    throw new CloudError(
      'wrong-configuration',
      `Nothing was sent: ${inputFailure(expected, 'read', error).message}`,
      '',
    );
  });
  if (!isLive(bytes, live)) {
    const { guid, name, changedBy, changedAt } = live.account;
    const by = changedBy === undefined ? '' : ` by ${escapeInvisible(changedBy)}`;
    const at = changedAt === undefined ? '' : ` at ${escapeInvisible(changedAt)}`;
    throw new Refusal(
      `the live mapping of ${quote(name)}, last changed${by}${at}, is not ${expected}. \`lacework-mapping integrations diff ${guid} ${quoteForShell(expected)}\` shows how they differ.`,
    );
  }
}
