import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** What of the project is nearly a mapping file, or a JSON file at all: what random changes begin with. */
const folders = ['examples', 'schemas', 'test/fixtures'];

/** The text of every JSON file below these folders, small ones, in the order of their paths. */
export const corpus: readonly string[] = folders
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  )
  .filter((text) => text.length < 20_000);
