import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { longestCertainText, longestText, mostParts } from '../../server/src/core/mapping/readText';
import { mappingLanguageId, serverCommands } from '../../server/src/lsp/protocol';
import { askEverything } from './anyDocument/askEverything';
import { placeIn } from './anyDocument/place';
import { clientProfiles } from './profiles/clientProfiles';
import { sampleText } from './profiles/exchanges';
import { startClient } from './profiles/startClient';
import { said } from './said';
import { sampleAws } from './sampleAws';
import { uri } from './testClient';

/** The sample, brought to this length by a few members with long values. */
function longText(length: number): string {
  const start = sampleText.trimEnd().slice(0, -1);
  const missing = length - start.length - 1;
  const each = Math.ceil(missing / 8);
  const members = Array.from({ length: 8 }, (_, index) => Math.min(each, missing - index * each)).map(
    (size) => `,"":"${'a'.repeat(size - ',"":""'.length)}"`,
  );
  return `${start}${members.join('')}}`;
}

/** A mapping with one ID that is cut, and so many parts, of which five say something. */
function textOfParts(parts: number): string {
  const others = Array.from({ length: parts - 5 }, (_, number) => `"key${String(number)}":""`);
  return `{"defaultLaceworkAccountAws":"acme","integration_mappings":{"dev":{"aws_accounts":["21098765432"]}},${others.join()}}`;
}

const kinds: Record<string, (step: 0 | 1) => string> = {
  'is too long': (step) => longText(longestText + step),
  'is long and has too much in it': (step) => textOfParts(mostParts + step),
  'has one text in it that is too long': (step) =>
    `{"integration_mappings":{"dev":{"aws_accounts":["21098765432"]}},"${'a'.repeat(999_999 + step)}":1}`,
  'has one text in it that is too long, with quotes': (step) =>
    `{"integration_mappings":{"dev":{"aws_accounts":["21098765432"]}},"${'\\"'.repeat(499_999)}a${'a'.repeat(step)}":1}`,
};

describe('a file that is too large to be read', () => {
  const place = placeIn(TextDocument.create(uri, mappingLanguageId, 1, sampleText), {
    ...{ at: 3, anchor: 9, isNearQuote: true, isBeyond: false, newName: 'new' },
  });

  it('is one by the numbers that the documentation has', () => {
    assert.deepEqual([longestText, longestCertainText, mostParts], [5_000_000, 750_000, 75_000]);
  });

  for (const [kind, textOf] of Object.entries(kinds)) {
    it(`has the one problem that it is, and nothing else is done with it: it ${kind}`, async () => {
      const client = await startClient(clientProfiles.vscode, sampleAws);
      await client.open(textOf(1));
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

    it(`is read as soon as it is small enough, if it ${kind}`, async () => {
      const client = await startClient(clientProfiles.neovim);
      await client.open(textOf(1));
      const codes = async () => (await client.nextPublished()).diagnostics.map(({ code }) => code);
      assert.deepEqual(await codes(), ['file-too-large']);
      await client.change({ text: textOf(0) });
      const found = await codes();
      assert.ok(found.includes('malformed-aws-account-id'), found.join());
      await client.change({ text: textOf(1) });
      assert.deepEqual(await codes(), ['file-too-large']);
      await client.stop();
    });

    it(`is the reason why commands do nothing with it, if it ${kind}`, async () => {
      const client = await startClient(clientProfiles.neovim);
      await client.open(textOf(1));
      await assert.rejects(client.run(serverCommands.mapRoutes, uri), {
        message: /is too large to be read/,
        data: { isByProblems: true },
      });
      await client.stop();
    });

    it(`says so whatever the user has set, if it ${kind}`, async () => {
      const client = await startClient(clientProfiles.neovim);
      client.settings = { rules: { 'file-too-large': 'off' } };
      await client.open(textOf(1));
      const { diagnostics } = await client.nextPublished();
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['file-too-large'],
      );
      await client.stop();
    });
  }

  it('is one with a part too many in it, also where that is typed into a list, until it is undone', async () => {
    const client = await startClient(clientProfiles.neovim);
    const codes = async () => (await client.nextPublished()).diagnostics.map(({ code }) => code);
    const text = textOfParts(mostParts);
    assert.ok(text.length > longestCertainText);
    await client.open(text);
    assert.ok((await codes()).includes('malformed-aws-account-id'));
    const start = { line: 0, character: text.indexOf('"21098765432"') };
    await client.change({ range: { start, end: start }, text: '"320", ' });
    assert.deepEqual(await codes(), ['file-too-large']);
    await client.change({ range: { start, end: { line: 0, character: start.character + 7 } }, text: '' });
    assert.ok((await codes()).includes('malformed-aws-account-id'));
    await client.stop();
  });

  it('is one with too many AWS accounts in their lists', async () => {
    const client = await startClient(clientProfiles.neovim);
    for (const [more, isRead] of [
      [0, true],
      [1, false],
    ] as const) {
      const ids = Array.from({ length: mostParts - 4 + more }, (_, number) => 100_000_000_000 + number);
      await client.open(
        `{"integration_mappings":{"dev":{"aws_accounts":["${ids.join('","')}","21098765432"]}}}`,
      );
      const found = (await client.nextPublished()).diagnostics.map(({ code }) => code);
      assert.equal(found.includes('malformed-aws-account-id'), isRead, found.join());
    }
    await client.stop();
  }).timeout(30_000);

  it('is none up to 750,000 characters, whatever is in it', async () => {
    const client = await startClient(clientProfiles.neovim);
    const start = '{"integration_mappings":{"dev":{"aws_accounts":["21098765432"';
    const texts = ',""'.repeat(Math.floor((longestCertainText - start.length - 4) / 3));
    await client.open(`${start}${texts}]}}}`);
    const found = (await client.nextPublished()).diagnostics.map(({ code }) => code);
    assert.ok(found.includes('malformed-aws-account-id'), found.slice(0, 3).join());
    await client.stop();
  }).timeout(30_000);
});
