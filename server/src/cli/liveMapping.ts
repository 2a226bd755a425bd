import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../cloud/cloudError';
import type { CloudAccount } from '../cloud/lacework/cloudAccount';
import { replaceFile } from '../cloud/replaceFile';
import { receivedMapping, type MappingForm } from '../core/integration/accountMappingFile';
import { Mapping } from '../core/mapping/mapping';
import { countOf } from '../core/text/countOf';
import { quote } from '../core/text/quote';
import type { Environment } from './environment';
import { inputFailure } from './inputs/inputFailure';

/** The mapping that Lacework has. */
export interface LiveMapping {
  readonly form: MappingForm;
  readonly bytes: Uint8Array;
}

/** @throws CloudError where there is none, or none that can be read. */
export function liveMapping({ name, data }: CloudAccount): LiveMapping {
  const received = receivedMapping(data);
  if (received?.isRead === true) {
    return received;
  }
  throw received === undefined
    ? new CloudError(
        'not-found',
        `No mapping was pulled: the integration ${quote(name)} has none.`,
        '`lacework-mapping integrations list` lists the integrations.',
      )
    : new CloudError(
        'malformed-answer',
        `No mapping was pulled: what the integration ${quote(name)} has cannot be read. ${received.reason}`,
        'Look at the integration in the Lacework console.',
      );
}

/** What a mapping does, in a few words. */
export function describeMapping({ data }: CloudAccount): string {
  const received = receivedMapping(data);
  if (received?.isRead !== true) {
    return received === undefined ? 'none' : `cannot be read. ${received.reason}`;
  }
  const mapping = new Mapping(received.text);
  const accounts = mapping.laceworkAccounts();
  const rest = mapping.defaultAccount()?.name;
  const mapped = `${countOf(mapping.entriesById().size, 'AWS account')} to ${countOf(accounts.length, 'Lacework account')}`;
  return rest === undefined ? mapped : `${mapped}, all others to ${quote(rest)}`;
}

/**
 * Writes a mapping, byte for byte.
 *
 * @throws CloudError where that cannot be; nothing was overwritten then.
 */
export async function writeMapping(
  { form, bytes }: LiveMapping,
  { output, replaces }: { readonly output: string | undefined; readonly replaces: boolean },
  { stdout, stderr, cwd }: Environment,
): Promise<void> {
  if (form === 'object' || form === 'json') {
    stderr.write(
      'Lacework gives this mapping as JSON, not as the file that was uploaded: it may look different.\n',
    );
  }
  if (output === undefined) {
    stdout.write(toText(bytes));
    return;
  }
  const file = path.resolve(cwd, output);
  try {
    if (replaces) {
      const mode = await stat(file).then(
        (stats) => stats.mode,
        () => 0o644,
      );
      await replaceFile(file, bytes, mode);
    } else {
      await writeFile(file, bytes, { flag: 'wx' });
    }
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere
      ? new CloudError(
          'unexpected',
          `${output} is there already, and was left as it is.`,
          '--force replaces it.',
        )
      : new CloudError('unexpected', inputFailure(output, 'written', error).message, '');
  }
}

/** @throws CloudError where the bytes would not be the same as text. */
function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CloudError(
      'unexpected',
      'The mapping is not in UTF-8, and cannot be printed as it is.',
      '--output writes it to a file.',
    );
  }
}
