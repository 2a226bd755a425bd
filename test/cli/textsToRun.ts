import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const trace = 'run-by-lacework-mapping';

/** What a shell, a command line, VS Code or a CI service would take for something to run. */
export const textsToRun: readonly string[] = [
  `$(touch ${trace})`,
  `\`touch ${trace}\``,
  `; touch ${trace};`,
  `| touch ${trace}`,
  `& touch ${trace} &`,
  `'"; touch ${trace}`,
  '--fix',
  '-rf',
  '[x](command:workbench.action.quit)',
  'command:workbench.action.quit',
  'a\n::stop-commands::x',
];

/** Sees that no shell got these texts: in the folder or in this process's there would be a file. */
export function assertNothingRan(folder: string): void {
  const files = [folder, process.cwd()].flatMap((each) =>
    readdirSync(each)
      .filter((file) => file.startsWith(trace))
      .map((file) => path.join(each, file)),
  );
  files.forEach((file) => rmSync(file));
  assert.deepEqual(files, []);
}
