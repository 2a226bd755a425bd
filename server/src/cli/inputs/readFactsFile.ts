import { open } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../../cloud/cloudError';
import { readAtMost } from '../../project/readAtMost';
import { guessText } from './decodeText';
import { inputFailure } from './inputFailure';
import { assertRead, largestFile } from './readMapping';

interface Parsed<Data> {
  readonly data?: Data;
  readonly problems: readonly string[];
}

/** How a file with facts is told of. */
interface FactsFile {
  /** What is in it: "inventory of AWS accounts". */
  readonly what: string;
  /** Where such a file comes from, as a sentence. */
  readonly advice: string;
}

/**
 * Reads what is known from a file that a user names.
 *
 * @throws CloudError where it cannot be read or holds something else.
 */
export async function readFactsFile<Data>(
  file: string,
  cwd: string,
  parse: (text: string) => Parsed<Data>,
  { what, advice }: FactsFile,
): Promise<Data> {
  let text: string;
  try {
    // Windows PowerShell writes in UTF-16 what a command prints.
    const handle = await open(path.resolve(cwd, file));
    try {
      text = guessText(
        assertRead(await readAtMost(handle.createReadStream({ autoClose: false }), largestFile)),
      );
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new CloudError('wrong-configuration', inputFailure(file, 'read', error).message, '');
  }
  const { data, problems } = parse(text);
  if (data === undefined) {
    const list = problems.map((problem) => `  ${problem}`).join('\n');
    throw new CloudError('wrong-configuration', `${file} is no ${what}:\n${list}`, advice);
  }
  return data;
}
