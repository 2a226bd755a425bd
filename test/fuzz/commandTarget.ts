import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { encodingOf } from '../../server/src/core/text/textEncoding';

const command = path.resolve(__dirname, '../../dist/cli.js');

/** In seconds, for all files of a case together. */
const timeLimit = 60;

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder. */
async function run(folder: string, argv: readonly string[]): Promise<Ran> {
  const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
  const child = spawn(process.execPath, [command, ...argv], { cwd: folder, env: { PATH: process.env.PATH } });
  const ran = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.stderr += chunk.toString()));
  try {
    const [code] = await withTimeLimit(
      once(child, 'close') as Promise<[number | null]>,
      timeLimit,
      'The command',
    );
    return { ...ran, code };
  } finally {
    child.kill('SIGKILL');
  }
}

/** Control characters other than line breaks, and what turns or hides text: what no terminal may get. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/**
 * Checks and fixes files with these texts, as a build server would: every report is whole, says the same, and can be shown
 * in a terminal; fixing twice is fixing once.
 *
 * @throws AssertionError where it is not so, and TimeLimitExceeded.
 */
export async function checkCommand(anyTexts: readonly string[]): Promise<void> {
  // What begins like UTF-16 is refused where it is none.
  const texts = anyTexts.filter((text) => encodingOf(Buffer.from(text)) === 'utf-8');
  if (texts.length === 0) {
    return;
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-fuzz-'));
  try {
    // So that no configuration above it counts.
    await mkdir(path.join(folder, '.git'));
    for (const [index, text] of texts.entries()) {
      await writeFile(path.join(folder, nameOf(index)), text);
    }
    const names = texts.map((_, index) => nameOf(index));
    const [json, plain, github, sarif] = await Promise.all(
      ['json', 'text', 'github', 'sarif'].map((format) =>
        run(folder, ['check', '--format', format, ...names]),
      ),
    );
    const codes = [json, plain, github, sarif].map((ran) => ran?.code);
    assert.ok([0, 1].includes(codes[0] ?? -1), `exit code ${String(codes[0])}: ${json?.stderr ?? ''}`);
    assert.deepEqual(
      codes,
      codes.map(() => codes[0]),
    );
    const report = JSON.parse(json?.stdout ?? '') as { files: { path: string }[] };
    assert.deepEqual(
      report.files.map((file) => file.path),
      names,
    );
    assert.equal((JSON.parse(sarif?.stdout ?? '') as { runs: unknown[] }).runs.length, 1);
    for (const { stdout, stderr } of [plain, github].flatMap((ran) => ran ?? [])) {
      assert.doesNotMatch(stdout + stderr, unsafe);
    }
    await run(folder, ['check', '--fix', ...names]);
    const once = await contents(folder);
    await run(folder, ['check', '--fix', ...names]);
    assert.deepEqual(await contents(folder), once, 'fixing twice is not fixing once');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Names that are certainly those of mapping files. */
function nameOf(index: number): string {
  return `${String(index).padStart(3, '0')}.lacework-mapping.json`;
}

async function contents(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
}
