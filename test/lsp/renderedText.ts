import assert from 'node:assert/strict';
import { lexer, type Token } from 'marked';

/** What is only text, headings in bold and lists. All else would be made of somebody's name. */
const textual = ['space', 'paragraph', 'strong', 'list', 'list_item', 'text', 'escape'];

/** A reference to a character: a reader sees that character. */
const entity = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/i;

/** What VS Code can draw an icon for. */
const icon = /(?<!\\)(?:\\\\)*\$\(/;

/**
 * The text that a reader sees where Markdown is rendered as in VS Code, by the same library.
 *
 * @param isOurs what is no text, but ours; it is left out
 * @throws AssertionError where there is anything else than text.
 */
export function renderedText(markdown: string, isOurs: (token: Token) => boolean): string {
  const textOf = (token: Token): string => {
    if (isOurs(token)) {
      return '';
    }
    assert.ok(textual.includes(token.type), `a ${token.type} in ${JSON.stringify(markdown)}`);
    const {
      items,
      tokens = items,
      text = '',
    } = token as { items?: Token[]; tokens?: Token[]; text?: string };
    assert.ok(tokens !== undefined || token.type !== 'text' || !entity.test(text), JSON.stringify(markdown));
    return tokens?.map(textOf).join(items === undefined ? '' : '\n') ?? text;
  };
  assert.doesNotMatch(markdown, icon);
  return lexer(markdown).map(textOf).join('\n');
}
