import assert from 'node:assert/strict';
import { toMarkup } from '../../../server/src/lsp/convert/toMarkup';

const shown = (title: string, kind: 'markdown' | 'plaintext' = 'markdown') =>
  toMarkup({ title, rows: [['State', 'active']] }, kind).value;

describe('toMarkup', () => {
  it('shows names as they are, and makes nothing of them', () => {
    for (const [name, markdown] of [
      ['[x](command:evil)', String.raw`**\[x\](command:evil)**`],
      ['<img src=x>', String.raw`**\<img src=x\>**`],
      ['$(zap) &lt;', String.raw`**\$(zap) \&lt;**`],
      ['a\n# b', String.raw`**a\\u{A}# b**`],
      ['http://acme.example', String.raw`**http\://acme.example**`],
      ['www.acme.example, ops@acme.example', String.raw`**www\.acme.example, ops\@acme.example**`],
    ] as const) {
      assert.equal(shown(name), `${markdown}\n\n- State: active`);
    }
    assert.equal(shown('[x](command:evil)', 'plaintext'), '[x](command:evil)\n\nState: active');
  });

  it('has a title without the spaces around it, and none where there is nothing else', () => {
    assert.equal(shown(' payments '), '**payments**\n\n- State: active');
    assert.equal(shown('   '), '- State: active');
    assert.equal(shown('   ', 'plaintext'), 'State: active');
  });
});
