import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { tokenizeLines, type Token } from './tokenizer';
import type { IGrammar } from 'vscode-textmate';

const directory = resolve(__dirname, 'annotated');

/** All sections of the annotated files. */
export function readAnnotated(): { title: string; text: string }[] {
  return readdirSync(directory)
    .sort()
    .flatMap((file) => {
      const [head = '', ...sections] = `\n${readFileSync(resolve(directory, file), 'utf8')}`.split('\n== ');
      assert.equal(head.trim(), '', `text before the first section of ${file}`);
      return sections.map((section) => {
        const end = section.indexOf('\n');
        return { title: section.slice(0, end), text: section.slice(end) };
      });
    });
}

/*
 * The files in annotated/ consist of sections, each below a line `== title`. In a section, a line that begins with `|` is a line of the file, everything after the `|`.
 * Each other line asserts scopes of the line of the file above it:
 *
 *   |{ "aws_accounts": [] }
 *       ^^^^^^^^^^^^ keyword.other.aws-accounts-key.lacework-mapping -invalid
 *
 * Every marked character must carry the scopes named, in that order from the outside in, and none of the
 * scopes with a `-` in front, nor a scope below them (`-invalid` rules out every scope that begins with
 * `invalid.`). With carets, the last scope named must cover exactly the marked characters on that line;
 * with tildes it may reach further.
 */
export function checkAnnotated(grammar: IGrammar, annotated: string): void {
  const lines: string[] = [];
  const assertions: { line: number; from: number; to: number; exact: boolean; scopes: string[] }[] = [];
  for (const row of annotated.split('\n')) {
    if (row.startsWith('|')) {
      lines.push(row.slice(1));
      continue;
    }
    if (row.trim() === '') {
      continue;
    }
    const match = /^( *)(\^+|~+) +(\S.*)$/.exec(row);
    assert.ok(match, `not an annotation: ${row}`);
    const [, indent = '', marks = '', scopes = ''] = match;
    assert.ok(indent.length > 0 && lines.length > 0, `an annotation without a line of text: ${row}`);
    const from = indent.length - 1;
    assertions.push({
      line: lines.length - 1,
      from,
      to: from + marks.length,
      exact: marks.startsWith('^'),
      scopes: scopes.trim().split(/ +/),
    });
  }
  assert.ok(assertions.length > 0, 'nothing is asserted');

  const tokens = tokenizeLines(grammar, lines);
  for (const { line, from, to, exact, scopes } of assertions) {
    const source = lines[line] ?? '';
    assert.ok(to <= source.length, `the annotation reaches beyond the end of the line: ${source}`);
    const expected = scopes.filter((scope) => !scope.startsWith('-'));
    const forbidden = scopes.filter((scope) => scope.startsWith('-')).map((scope) => scope.slice(1));
    const what = `${JSON.stringify(source.slice(from, to))} in line ${String(line + 1)}: ${source}`;
    for (let column = from; column < to; column++) {
      const found = scopesAt(tokens, line, column);
      assert.ok(
        isSubsequence(expected, found),
        `${what}\nexpected ${expected.join(' ')}\nfound ${found.join(' ')}`,
      );
      for (const scope of forbidden) {
        const offending = found.find((name) => name === scope || name.startsWith(`${scope}.`));
        assert.equal(offending, undefined, `${what}\ndid not expect ${scope}\nfound ${found.join(' ')}`);
      }
    }
    const last = expected.at(-1);
    if (exact && last !== undefined) {
      for (const column of [from - 1, to]) {
        const found = column < 0 || column >= source.length ? [] : scopesAt(tokens, line, column);
        assert.ok(!found.includes(last), `${what}\n${last} reaches further than marked`);
      }
    }
  }
}

function scopesAt(tokens: readonly Token[], line: number, column: number): string[] {
  const token = tokens.find((t) => t.line === line && t.start <= column && column < t.end);
  return token?.scopes ?? [];
}

function isSubsequence(expected: readonly string[], found: readonly string[]): boolean {
  let next = 0;
  for (const scope of found) {
    if (scope === expected[next]) {
      next++;
    }
  }
  return next === expected.length;
}
