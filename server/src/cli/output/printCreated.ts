import type { CreateOutcome } from '../../cloud/lacework/createOnce';
import { escapeInvisible } from '../../core/text/escapeInvisible';
import { printJson } from '../../core/text/printJson';
import { quote } from '../../core/text/quote';
import { quoteForShell } from '../../core/text/quoteForShell';
import type { Environment } from '../environment';
import { exitCode } from '../exitCode';
import type { AnswerFormat } from '../whoamiOptions';

/** Prints the GUID of an integration that was made, and what is odd about it; gives the exit code. */
export function printCreated(
  { kind, account, others, hasMapping }: Exclude<CreateOutcome, { kind: 'exists' }>,
  mappingFile: string,
  format: AnswerFormat,
  { stdout, stderr }: Environment,
): number {
  const { guid, name } = account;
  stdout.write(
    format === 'json'
      ? printJson({
          outcome: kind,
          guid,
          name,
          hasMapping,
          others: others.map((each) => ({ guid: each.guid, name: each.name })),
        })
      : `${escapeInvisible(guid)}\n`,
  );
  if (kind === 'found') {
    stderr.write(`The integration ${quote(name)} is there: the answer that said so was lost.\n`);
  }
  for (const other of others) {
    stderr.write(
      `warning: ${quote(other.name)} with the same name or queue came at the same time (${escapeInvisible(other.guid)}): each may take messages from the other. Keep one and delete the other in the Lacework console.\n`,
    );
  }
  if (hasMapping === false) {
    const push = `lacework-mapping integrations push ${guid} ${quoteForShell(mappingFile)}`;
    stderr.write(`error: ${quote(name)} has not the mapping that was sent. \`${push}\` sends it.\n`);
    return exitCode.input;
  }
  return exitCode.ok;
}
