import type { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Clock } from '../../server/src/cloud/lacework/clock';
import { main } from '../../server/src/cli/main';

export const projectRoot = path.resolve(__dirname, '../..');

/** A mapping without any problem. */
export const clean = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: { dev: { aws_accounts: ['210987654321'] } },
});
/** With an error that nothing can mend. */
export const wrong = clean.replace('210987654321', '?');
/** With one warning. */
export const warned = clean.replace('{', '{"comment": 1,');
/** With one warning that can be mended: then it is `clean`. */
export const mendable = clean.replace('"210987654321"', '"210987654321","210987654321"');

interface RunOptions {
  readonly stdin?: string | Buffer;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly cwd?: string;
  /** Called whenever the command asks for the current folder: a moment between two of its steps. */
  readonly meanwhile?: () => void;
  /** That of the computer if missing. */
  readonly clock?: Clock;
  /** Emits `interrupt` where the user presses Ctrl+C. */
  readonly interruptions?: EventEmitter;
}

/** A folder of its own for a test, without a repository around it, and the command run in it. */
export class Sandbox {
  readonly folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'lacework-mapping-')));

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, content: string | Buffer): string {
    const file = this.path(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  read(name: string): string {
    return this.bytes(name).toString('utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  /** Runs the command in this process. */
  async run(argv: readonly string[], options: RunOptions = {}) {
    const {
      stdin = '',
      env = {},
      isTTY = false,
      cwd = this.folder,
      meanwhile,
      clock,
      interruptions,
    } = options;
    let stdout = '';
    let stderr = '';
    const code = await main(argv, {
      stdout: { write: (text) => (stdout += text), isTTY },
      stderr: { write: (text) => (stderr += text), isTTY },
      stdin: Object.assign(Readable.from([Buffer.from(stdin)]), { isTTY }),
      env,
      clock,
      onInterrupt(listener) {
        interruptions?.once('interrupt', listener);
        return () => interruptions?.off('interrupt', listener);
      },
      get cwd() {
        meanwhile?.();
        return cwd;
      },
      rulePages: path.join(projectRoot, 'dist/rules'),
    });
    return { code, stdout, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
