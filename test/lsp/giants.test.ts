import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { longestCertainText, longestText } from '../../server/src/core/mapping/readText';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { askAboutGiant } from '../fuzz/askAboutGiant';
import { giants } from '../fuzz/giants';
import { ServerProcess } from '../fuzz/serverProcess';
import { askEverything } from './anyDocument/askEverything';
import { placeIn } from './anyDocument/place';
import { sampleText } from './profiles/exchanges';
import { said } from './said';
import { uri } from './testClient';

/** The rest is tried by `npm run bench -- giants`: all of them take minutes. */
const tried = [
  'lists in each other, 100,000 deep',
  'objects in each other, 100,000 deep',
  'lists in a list of AWS accounts, 100,000 deep',
  'objects as a Lacework account, 100,000 deep',
  'keys of the file, all the same',
  'empty texts',
];

describe('the largest texts that may be read, and the largest that certainly are', () => {
  for (const name of tried) {
    it(`are answered for: ${name}`, async () => {
      const texts = new Set([longestText, longestCertainText].map((length) => giants[name]?.(length) ?? ''));
      for (const text of texts) {
        assert.ok(text.length > 100_000 && text.length <= longestText);
        const efforts = await askAboutGiant(text);
        assert.ok(efforts.length > 60);
      }
    }).timeout(240_000);
  }
});

describe('a text of 20 MB', () => {
  it('has one problem, is asked for nothing else, and holds up nothing that comes after it', async () => {
    const server = await ServerProcess.start();
    const place = placeIn(TextDocument.create(uri, mappingLanguageId, 1, sampleText), {
      ...{ at: 3, anchor: 9, isNearQuote: true, isBeyond: false, newName: 'new' },
    });
    const codesOf = async () => {
      const answers = (await askEverything(server, place)).filter(({ value }) => said(value).length > 0);
      const { items } = answers.find(({ method }) => method === 'textDocument/diagnostic')?.value as {
        items: { code: string }[];
      };
      return { codes: items.map(({ code }) => code), others: answers.length - 1 };
    };
    try {
      await server.open(sampleText + ' '.repeat(20_000_000 - sampleText.length));
      assert.deepEqual(await codesOf(), { codes: ['file-too-large'], others: 0 });
      await server.change([{ range: { start: place.position, end: place.position }, text: 'x' }]);
      assert.deepEqual(await codesOf(), { codes: ['file-too-large'], others: 0 });
      await server.change([{ text: sampleText }]);
      const { codes, others } = await codesOf();
      assert.ok(codes.length > 1 && !codes.includes('file-too-large') && others > 10, codes.join());
      assert.deepEqual(server.log, []);
      await server.stop();
    } finally {
      await server.kill();
    }
  }).timeout(60_000);
});
