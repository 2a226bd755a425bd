import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ServerCase } from './serverCase';

const folder = path.resolve(__dirname, '../fixtures/fuzz');

/** A case that once failed, as small as it could be made. */
export type Finding = { readonly server: ServerCase } | { readonly command: readonly string[] };

/** Keeps a case as a fixture, which every later test run tries. Gives the file. */
export function keepFinding(name: string, finding: Finding): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  // Halved characters survive as escapes only.
  writeFileSync(file, `${JSON.stringify(finding, null, 2)}\n`);
  return file;
}

/** All that was found, by name. */
export function findings(): [name: string, finding: Finding][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Finding]);
}
