import { isDeepStrictEqual } from 'node:util';
import { escapeInvisible } from '../../core/text/escapeInvisible';
import { quote } from '../../core/text/quote';
import { CloudError } from '../cloudError';
import type { CloudAccount } from './cloudAccount';

/**
 * Whether an integration still is what the user saw; its state changes by itself.
 *
 * @throws CloudError with the code `conflict` where somebody changed it meanwhile
 */
export function assertUnchanged(seen: CloudAccount, now: CloudAccount): void {
  const facts = ({ name, isEnabled, changedAt, data }: CloudAccount) => ({
    name,
    isEnabled,
    changedAt,
    data,
  });
  if (!isDeepStrictEqual(facts(seen), facts(now))) {
    const by = now.changedBy === undefined ? '' : ` by ${escapeInvisible(now.changedBy)}`;
    throw new CloudError(
      'conflict',
      `Nothing was sent: the integration ${quote(now.name)} was changed${by} after you looked at it.`,
      'Compare it with the file again.',
    );
  }
}
