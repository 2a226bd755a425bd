import path from 'node:path';
import { escapeInvisibleInLines } from '../core/text/escapeInvisible';
import { exitCode } from './exitCode';
import { main } from './main';
import { systemErrorReason } from '../project/systemErrorReason';

/** Who reads our output may stop reading (`| head -1`). That is no fault: the rest is written to nobody. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      const reason = systemErrorReason(error) ?? error.message;
      // Where nothing can be told either, the exit code still says it.
      process.stderr.write(`lacework-mapping: the output cannot be written: ${reason}.\n`, () =>
        process.exit(exitCode.internal),
      );
    }
  });
}

const { stdout, stderr, stdin, env } = process;
const rulePages = path.join(__dirname, 'rules');
/** Once: who interrupts again ends the process. */
function onInterrupt(listener: () => void): () => void {
  process.once('SIGINT', listener);
  return () => process.off('SIGINT', listener);
}

const surroundings = { stdout, stderr, stdin, env, cwd: process.cwd(), rulePages, onInterrupt };
main(process.argv.slice(2), surroundings).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const details = (error instanceof Error ? error.stack : undefined) ?? String(error);
    stderr.write(
      `lacework-mapping: this is a fault of lacework-mapping: ${escapeInvisibleInLines(details)}\n`,
    );
    process.exitCode = exitCode.internal;
  },
);
