import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { checkAnnotated } from './annotations';
import { loadGrammar } from './tokenizer';

describe('grammar: annotations', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  const fine = '|{ "a": 1 }\n    ~ support.type.property-name.json -invalid\n        ^ constant.numeric.json';
  it('hold where they are true', () => {
    checkAnnotated(grammar, fine);
  });
  const wrong: Record<string, [text: string, message: RegExp]> = {
    'a scope that is not there': [
      fine.replace('constant.numeric', 'constant.language'),
      /expected constant\.language/,
    ],
    'a scope in the wrong place': [fine.replace('        ^', '         ^'), /expected constant\.numeric/],
    'a scope that reaches further': ['|{ "a": 12 }\n        ^ constant.numeric.json', /reaches further/],
    'a scope that must not be there': [fine.replace('-invalid', '-support'), /did not expect support/],
    'the wrong order': ['|{ "a": 1 }\n    ~ support.type.property-name.json string.json', /expected support/],
    'no assertion': ['|{}', /nothing is asserted/],
    'a mark beyond the line': ['|{}\n    ^ x', /beyond the end/],
    'a line that is neither': ['|{}\nx', /not an annotation/],
  };
  for (const [what, [text, message]] of Object.entries(wrong)) {
    it(`fail on ${what}`, () => {
      assert.throws(() => {
        checkAnnotated(grammar, text);
      }, message);
    });
  }
});
