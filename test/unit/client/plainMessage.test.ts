import assert from 'node:assert/strict';
import { plainMessage } from '../../../client/src/plainMessage';

/** What VS Code 1.100 makes a link of in a notification (`linkedText.ts`). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('plainMessage', () => {
  it('has no links, whatever a name in it is', () => {
    for (const name of ['[x](command:evil)', '[x](https://acme.example "title")', '[a](b)[x](file:///x)']) {
      const message = `"${name}" is another Lacework account of this file already.`;
      assert.match(message, link);
      assert.doesNotMatch(plainMessage(message), link);
    }
  });

  it('leaves other messages as they are', () => {
    const message = '"acme-prod" (a [test]) lists no valid AWS account ID.';
    assert.equal(plainMessage(message), message);
  });
});
