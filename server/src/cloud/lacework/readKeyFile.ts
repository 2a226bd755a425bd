import { readFile } from 'node:fs/promises';
import { CloudError } from '../cloudError';
import { membersOf } from './readCloudAccount';
import { Secret } from './secret';

/** What the Lacework console downloads for a new API key. */
export interface KeyFile {
  readonly key: { readonly id: string; readonly secret: Secret };
  /** The address of the account, as the file has it. */
  readonly account: string | undefined;
  readonly subaccount: string | undefined;
}

/** @throws CloudError where it is no such file; the message shows nothing of its content. */
export async function readKeyFile(file: string): Promise<KeyFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw unusable(`the key file ${file} cannot be read (${code})`);
  }
  return (
    parseKeyFile(text) ??
    unusableContent(`${file} is no API key of Lacework: it has no keyId and secret, or is no JSON`)
  );
}

/** Nothing where the text is no such file. */
function parseKeyFile(text: string): KeyFile | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const { keyId, secret, account, subAccount, subaccount } = membersOf(content);
  if (typeof keyId !== 'string' || typeof secret !== 'string' || keyId === '' || secret === '') {
    return undefined;
  }
  return {
    key: { id: keyId, secret: new Secret(secret) },
    account: nonEmpty(account),
    // The vendor's tools write it in both ways.
    subaccount: (nonEmpty(subAccount) ?? nonEmpty(subaccount))?.toLowerCase(),
  };
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function unusableContent(what: string): never {
  throw unusable(what);
}

function unusable(what: string): CloudError {
  return new CloudError(
    'no-credentials',
    `Lacework was not asked: ${what}.`,
    'The Lacework console downloads one for each API key, at Settings > API keys.',
  );
}
