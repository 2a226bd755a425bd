import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const root = resolve(__dirname, '../..');
export const scopeName = 'source.json.lacework-mapping';
export const grammarPath = resolve(root, 'syntaxes/lacework-mapping.tmLanguage.json');
export const configurationPath = resolve(root, 'syntaxes/language-configuration.json');

let grammar: Promise<IGrammar> | undefined;

/** The compiled grammar; compiled once for the whole test run. */
export function loadGrammar(): Promise<IGrammar> {
  return (grammar ??= compile());
}

async function compile(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (name) =>
      Promise.resolve(
        name === scopeName ? parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath) : null,
      ),
  });
  const compiled = await registry.loadGrammar(scopeName);
  if (!compiled) {
    throw new Error(`no grammar with the scope name ${scopeName}`);
  }
  return compiled;
}

export interface Token {
  text: string;
  line: number;
  start: number;
  end: number;
  scopes: string[];
}

/** All tokens of the given lines, in order. */
export function tokenizeLines(compiled: IGrammar, lines: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let stack = INITIAL;
  lines.forEach((source, line) => {
    const result = compiled.tokenizeLine(source, stack);
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const end = Math.min(endIndex, source.length);
      if (startIndex < end) {
        tokens.push({ text: source.slice(startIndex, end), line, start: startIndex, end, scopes });
      }
    }
    stack = result.ruleStack;
  });
  return tokens;
}

/** All tokens of a text, its lines split the way an editor splits them. */
export function tokenize(compiled: IGrammar, text: string): Token[] {
  return tokenizeLines(compiled, text.split(/\r\n|\r|\n/));
}

/** The texts that carry a scope; neighbouring tokens on a line that all carry it count as one. */
export function textsWith(tokens: readonly Token[], scope: string): string[] {
  const found: { line: number; end: number; text: string }[] = [];
  for (const token of tokens) {
    if (!token.scopes.includes(scope)) {
      continue;
    }
    const last = found.at(-1);
    if (last?.line === token.line && last.end === token.start) {
      last.text += token.text;
      last.end = token.end;
    } else {
      found.push({ line: token.line, end: token.end, text: token.text });
    }
  }
  return found.map(({ text }) => text);
}

/** The tokens that carry any scope beginning with `invalid`. */
export function invalidTexts(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ scopes }) => scopes.some((scope) => scope.startsWith('invalid')))
    .map((t) => t.text);
}
