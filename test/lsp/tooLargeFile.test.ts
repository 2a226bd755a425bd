import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { longestText } from '../../server/src/core/mapping/requestSize';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { askEverything } from './anyDocument/askEverything';
import { placeIn } from './anyDocument/place';
import { clientProfiles } from './profiles/clientProfiles';
import { sampleText } from './profiles/exchanges';
import { startClient } from './profiles/startClient';
import { said } from './said';
import { sampleAws } from './sampleAws';
import { uri } from './testClient';

/** The sample, brought to this length by white space at its end. */
const longText = (length: number) => sampleText.padEnd(length);

describe('a file that is too long to be read', () => {
  const place = placeIn(TextDocument.create(uri, mappingLanguageId, 1, sampleText), {
    ...{ at: 3, anchor: 9, isNearQuote: true, isBeyond: false, newName: 'new' },
  });

  it('has the one problem that it is too long, and nothing else is done with it', async () => {
    const client = await startClient(clientProfiles.vscode, sampleAws);
    await client.open(longText(longestText + 1));
    const answers = await askEverything(client, place);
    const [diagnostics, ...others] = answers.filter(({ value }) => said(value).length > 0);
    assert.equal(diagnostics?.method, 'textDocument/diagnostic');
    const { items } = diagnostics.value as { items: { code: string; severity: number }[] };
    assert.deepEqual(
      items.map(({ code, severity }) => [code, severity]),
      [['file-too-large', 1]],
    );
    assert.deepEqual(
      others.map(({ method }) => method),
      [],
    );
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('is read as soon as it is short enough', async () => {
    const client = await startClient(clientProfiles.neovim);
    await client.open(longText(longestText + 1));
    const codes = async () => (await client.nextPublished()).diagnostics.map(({ code }) => code);
    assert.deepEqual(await codes(), ['file-too-large']);
    await client.change({ text: longText(longestText) });
    const found = await codes();
    assert.ok(found.includes('malformed-aws-account-id'), found.join());
    await client.change({ text: longText(longestText + 1) });
    assert.deepEqual(await codes(), ['file-too-large']);
    await client.stop();
  });

  it('says so whatever the user has set', async () => {
    const client = await startClient(clientProfiles.neovim);
    client.settings = { rules: { 'file-too-large': 'off' } };
    await client.open(longText(longestText + 1));
    const { diagnostics } = await client.nextPublished();
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['file-too-large'],
    );
    await client.stop();
  });
});
