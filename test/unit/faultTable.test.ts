import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const [, page = ''] =
  /^## The fault table$(.*?)^## /ms.exec(readFileSync(path.join(root, 'docs/reliability.md'), 'utf8')) ?? [];
const rows = Array.from(
  page.matchAll(/^\| (.+?) +\| (.+?) +\| `((?:test|scripts)\/[^`]+)`: "(.+?)" +\| (.+?) +\|$/gm),
).map(([, fault = '', promise = '', file = '', title = '', result = '']) => ({
  fault,
  promise,
  file,
  title,
  result,
}));

/** The scripts that `npm test` runs as they are, each with the name of its step. */
function stepsOfTheWholeRun(): Map<string, string> {
  const source = readFileSync(path.join(root, 'scripts/test.mjs'), 'utf8');
  const nameOf = (key?: string) =>
    new RegExp(`${key === undefined ? 'const name =' : `\\b${key}:`} '([^']+)'`).exec(source)?.[1] ?? '';
  const steps = source.matchAll(/\bname(?:: names\.(\w+))?,\s+args: \[script\('([^']+)'\)\]/g);
  return new Map(Array.from(steps, ([, key, script = '']) => [script, nameOf(key)]));
}

describe('the fault table', () => {
  it('has a row for each fault, and every row has a proof', () => {
    const lines = page.split('\n').filter((line) => /^\| (?!Fault|---)/.test(line));
    assert.ok(rows.length >= 40);
    assert.equal(rows.length, lines.length);
    for (const { fault, promise, result } of rows) {
      assert.ok(fault.length > 10 && promise.length > 8 && result.startsWith('holds'), fault);
    }
  });

  const isStep = ({ file }: { readonly file: string }) => file.startsWith('scripts/');

  for (const { fault, file, title } of rows.filter((row) => isStep(row))) {
    it(`names a step of npm test that is there: ${fault}`, () => {
      assert.ok(existsSync(path.join(root, file)), file);
      assert.equal(stepsOfTheWholeRun().get(path.basename(file)), title);
    });
  }

  for (const { fault, file, title } of rows.filter((row) => !isStep(row))) {
    it(`names a test that is there: ${fault}`, () => {
      assert.ok(existsSync(path.join(root, file)), file);
      const source = readFileSync(path.join(root, file), 'utf8');
      // The beginning of a title, where the rest is made of a table.
      const titles = Array.from(source.matchAll(/\bit\(\s*(?:'([^'\n]+)|`([^`$]+)|"([^"\n]+))/g), (match) =>
        match.slice(1).find(Boolean),
      );
      assert.ok(
        titles.some((each = '') => each.startsWith(title)),
        `${file}: ${titles.join('; ')}`,
      );
    });
  }
});
