import { open, type FileHandle } from 'node:fs/promises';
import { isConfigFileName } from '../../core/config/configFileName';
import { isMappingFileName } from '../../core/mapping/isMappingFileName';
import { looksLikeMapping, sniffedLength } from '../../core/mapping/looksLikeMapping';
import { readAtMost } from '../../project/readAtMost';
import { decodeText, guessText, type DecodedText } from './decodeText';
import type { FoundFile } from './findFiles';
import { UnusableInput } from './inputFailure';

/** A mapping file as it was on disk when it was read. */
export interface MappingSource extends DecodedText {
  readonly bytes: Buffer;
}

/** Far above what the file may have in practice; beyond it a file is certainly something else. */
export const largestFile = 64 * 1024 * 1024;
/** As many bytes as `sniffedLength` code units can take in UTF-8. */
const sniffedBytes = 3 * sniffedLength;

/**
 * Reads a file that is an account mapping file by its name or content. Nothing comes back for any other file
 * that a folder holds.
 *
 * @throws UnusableInput for a named file that is something else, and for one whose text cannot be read.
 */
export async function readMapping(file: FoundFile): Promise<MappingSource | undefined> {
  const handle = await open(file.realPath);
  try {
    return file.isNamed ? await readNamed(handle, file.path) : await readFound(handle, file.path);
  } finally {
    await handle.close();
  }
}

async function readNamed(handle: FileHandle, name: string): Promise<MappingSource> {
  const bytes = await readWhole(handle);
  assertIsMapping(name, bytes);
  return { ...decodeText(bytes), bytes };
}

async function readFound(handle: FileHandle, name: string): Promise<MappingSource | undefined> {
  const start = Buffer.alloc(sniffedBytes);
  const { bytesRead } = await handle.read(start, 0, sniffedBytes, 0);
  if (!isMapping(name, start.subarray(0, bytesRead))) {
    return undefined;
  }
  const bytes = await readWhole(handle, 0);
  return { ...decodeText(bytes), bytes };
}

/** @throws UnusableInput if a file that the user named is no mapping file. */
export function assertIsMapping(name: string, bytes: Buffer): void {
  if (isConfigFileName(name)) {
    throw new UnusableInput('is the configuration of lacework-mapping, not an account mapping file.');
  }
  if (!isMapping(name, bytes)) {
    throw new UnusableInput(
      'is not an account mapping file: it has none of the keys of one, so it was not checked.',
    );
  }
}

function isMapping(name: string, bytes: Buffer): boolean {
  return isMappingFileName(name) || looksLikeMapping(guessText(bytes.subarray(0, sniffedBytes)));
}

/** @param start Where to begin: a pipe can only be read from where it is. */
async function readWhole(handle: FileHandle, start?: number): Promise<Buffer> {
  return assertRead(await readAtMost(handle.createReadStream({ autoClose: false, start }), largestFile));
}

/** @throws UnusableInput for what was too large to be read. */
export function assertRead(bytes: Buffer | undefined): Buffer {
  if (bytes === undefined) {
    throw new UnusableInput(`is larger than ${largestFile / 1024 / 1024} MiB: it was not checked.`);
  }
  return bytes;
}
