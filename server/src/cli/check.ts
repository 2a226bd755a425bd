import { readFile } from 'node:fs/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMappingFileName } from '../core/mapping/isMappingFileName';
import { looksLikeMapping } from '../core/mapping/looksLikeMapping';
import { Mapping } from '../core/mapping/mapping';
import { runRules, type Problem } from '../core/rules/runRules';
import { exitCode } from './exitCode';
import { formatText, summarize } from './format/text';
import type { Streams } from './streams';

/** Checks files one after the other and prints their problems; gives the exit code. */
export async function check(files: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  const problems: Problem[] = [];
  let unreadable = false;
  for (const file of files) {
    try {
      const text = await readMapping(file);
      const found = runRules(new Mapping(text));
      const document = TextDocument.create(file, 'json', 0, text);
      stdout.write(formatText(file, document, found));
      problems.push(...found);
    } catch (error) {
      unreadable = true;
      stderr.write(`lacework-mapping: ${reasonOf(error, file)}\n`);
    }
  }
  stderr.write(summarize(files.length, problems));
  if (unreadable) {
    return exitCode.input;
  }
  return problems.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.ok;
}

/** The file is there, but it is something else. */
class NotAMapping extends Error {}

async function readMapping(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  if (!isMappingFileName(file) && !looksLikeMapping(text)) {
    throw new NotAMapping();
  }
  return text;
}

function reasonOf(error: unknown, file: string): string {
  if (error instanceof NotAMapping) {
    return `${file} is not an account mapping file: it has none of the keys of one, so it was not checked.`;
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons = new Map<unknown, string>([
    ['ENOENT', 'there is no such file'],
    ['EISDIR', 'it is a folder; name the files in it'],
    ['EACCES', 'you may not read it'],
  ]);
  const reason = reasons.get(code);
  if (reason === undefined) {
    throw error;
  }
  return `${file} cannot be read: ${reason}.`;
}
