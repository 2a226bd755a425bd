import { exitCode } from './exitCode';
import { main } from './main';

main(process.argv.slice(2), process).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const details = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`lacework-mapping: this is a fault of lacework-mapping: ${details}\n`);
    process.exitCode = exitCode.internal;
  },
);
