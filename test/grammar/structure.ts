import assert from 'node:assert/strict';
import type { Token } from './tokenizer';

const dictionary = 'meta.structure.dictionary.json';
const dictionaryValue = 'meta.structure.dictionary.value.json';
const array = 'meta.structure.array.json';

/** Asserts the structure, punctuation and literal scopes of valid JSON, worked out from the text alone. */
export function checkStructure(tokens: readonly Token[]): void {
  const structure: string[] = [];
  const opening: Record<string, string> = { '{': dictionary, '[': array, ':': dictionaryValue };
  const punctuation: Record<string, string> = {
    '{': 'punctuation.definition.dictionary.begin.json',
    '}': 'punctuation.definition.dictionary.end.json',
    '[': 'punctuation.definition.array.begin.json',
    ']': 'punctuation.definition.array.end.json',
    ':': 'punctuation.separator.dictionary.key-value.json',
  };
  let inString = false;
  for (const { text, scopes } of tokens) {
    if (!inString && text.trim() === '') {
      continue;
    }
    const opens = inString ? undefined : opening[text];
    if (opens !== undefined) {
      structure.push(opens);
    }
    const inDictionary = structure.at(-1) === dictionary;
    let expected: string | undefined;
    if (text === '"') {
      const kind = inDictionary ? 'support.type.property-name' : 'definition.string';
      expected = `punctuation.${kind}.${inString ? 'end' : 'begin'}.json`;
    } else if (inString) {
      expected = undefined;
    } else if (text === ',') {
      expected = `punctuation.separator.${inDictionary ? 'dictionary.pair' : 'array'}.json`;
    } else {
      expected =
        punctuation[text] ?? (/^[tfn]/.test(text) ? 'constant.language.json' : 'constant.numeric.json');
    }
    const what = `${text} with ${scopes.join(' ')}`;
    assert.deepEqual(
      scopes.filter((scope) => scope.startsWith('meta')),
      structure,
      what,
    );
    if (expected !== undefined) {
      assert.equal(scopes.at(-1), expected, what);
    }
    const isString: boolean = inString || text === '"';
    const base = inDictionary
      ? ['string.json', 'support.type.property-name.json']
      : ['string.quoted.double.json'];
    assert.deepEqual(
      scopes.filter((scope) => /^(?:string|support)\b/.test(scope)),
      isString ? base : [],
      what,
    );
    if (text === '"') {
      inString = !inString;
    }
    if (inString || opens !== undefined || text === ',') {
      continue;
    }
    if (text === '}' || text === ']') {
      structure.pop();
    }
    // A string in a dictionary is a key; anything else that ends here ends a value.
    if (structure.at(-1) === dictionaryValue) {
      structure.pop();
    }
  }
  assert.deepEqual(structure, []);
}
