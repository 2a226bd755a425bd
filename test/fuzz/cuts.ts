import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { looksLikeMapping } from '../../server/src/core/mapping/looksLikeMapping';

const root = path.resolve(__dirname, '../..');

/** All in the one kind of folders is a mapping file, whatever is wrong with it; in the other kind, what looks so. */
const folders = [
  ...['examples', 'walkthrough', 'test/fixtures/cli'].map((name) => ({ name, isEach: false })),
  ...['test/fixtures/brokenJson', 'test/fixtures/rules'].map((name) => ({ name, isEach: true })),
];

/** A mapping file that this project has. */
export interface MappingFile {
  /** Below the project's folder. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every mapping file that the project has: samples, and what its tests begin with. */
export const mappingFiles: readonly MappingFile[] = folders.flatMap(({ name: folder, isEach }) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, bytes: readFileSync(path.join(root, folder, name)) }))
    .filter(({ bytes }) => isEach || looksLikeMapping(bytes.toString('utf8'))),
);

/** The text that an editor shows of a file which ends at a byte, be it within a character. */
export function cutAt({ bytes }: MappingFile, end: number): string {
  return bytes.subarray(0, end).toString('utf8');
}

/** Every byte at which a file can end. */
export function everyByte({ bytes }: MappingFile): number[] {
  return Array.from({ length: bytes.length + 1 }, (_, end) => end);
}

/** The bytes at which lines begin and end, and those beside them. */
export function endsOfLines(file: MappingFile): number[] {
  const breaks = everyByte(file).filter((at) => file.bytes[at] === 0x0a || file.bytes[at] === 0x0d);
  const ends = [0, ...breaks, file.bytes.length].flatMap((at) => [at - 1, at, at + 1, at + 2]);
  return [...new Set(ends)].filter((at) => at >= 0 && at <= file.bytes.length);
}

/** Every text that one of these files can be cut to, each once; of a file the longest first, as if it was deleted from its end. */
export function allCuts(): string[] {
  return [
    ...new Set(
      mappingFiles.flatMap((file) =>
        everyByte(file)
          .map((end) => cutAt(file, end))
          .reverse(),
      ),
    ),
  ];
}
