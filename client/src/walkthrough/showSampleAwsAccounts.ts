import type { LanguageClient } from 'vscode-languageclient/node';
import type { CommandContext } from '../commands/commandContext';
import { openSample } from './openSample';
import { useSampleAwsAccounts } from './sampleAwsAccounts';

/**
 * Shows what pulled AWS accounts are good for to somebody who has no AWS at hand: the sample is compared with AWS accounts
 * that come with the extension. They count for the sample alone, and nobody is asked for them.
 *
 * @param isWanted `false` hides them again
 */
export async function showSampleAwsAccounts(
  context: CommandContext,
  client: LanguageClient,
  isWanted: unknown,
): Promise<void> {
  await useSampleAwsAccounts(context, client, isWanted !== false);
  if (isWanted === undefined) {
    await openSample(context);
  }
}
