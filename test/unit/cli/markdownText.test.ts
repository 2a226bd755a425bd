import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownCode, markdownText } from '../../../server/src/cli/format/markdownText';

describe('text in Markdown', () => {
  it('leaves what reads like a sentence', () => {
    const sentence = 'The default account changes from "acme" to "acme-dev": 2 AWS accounts go there.';
    assert.equal(markdownText(sentence), sentence);
    assert.equal(markdownCode('acme-dev 1'), '<code>acme-dev 1</code>');
  });

  it('has nothing that Markdown or GitHub would take for more', () => {
    assert.equal(
      markdownText('@all #1 :x: a.b'),
      '<code>&#64;</code>all <code>&#35;</code>1 <code>&#58;</code>x: a&#46;b',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const written of [markdownText(text), markdownCode(text)]) {
          const rest = written.replaceAll(/<code>|<\/code>|&#\d+;/g, '');
          assert.doesNotMatch(rest, /[\\`*_{}[\]<>#@+!|~$&=/\n\r^]|\d\.|:\w/);
        }
      }),
    );
  });
});
