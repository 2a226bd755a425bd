import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { Sandbox } from '../cli/sandbox';
import { askEverything } from './anyDocument/askEverything';
import { comparable } from './anyDocument/comparable';
import { placeIn } from './anyDocument/place';
import { clientProfiles } from './profiles/clientProfiles';
import { startClient } from './profiles/startClient';
import { sampleAws } from './sampleAws';
import { uri } from './testClient';

/** Names that every object of JavaScript has, each with one that differs in a letter, and that none has. */
const names: [name: string, usual: string][] = [
  ['__proto__', '__prota__'],
  ['constructor', 'construcdor'],
  ['toString', 'toSdring'],
  ['valueOf', 'vanueOf'],
  ['hasOwnProperty', 'hasOwmProperty'],
];

const textWith = (name: string) => `{
  "defaultLaceworkAccountAws": "${name}",
  "integration_mappings": {
    "${name}": { "aws_accounts": ["320198765432", "12", "320198765432"] },
    "${name.toUpperCase()}": { "aws_accounts": ["430219876543"], "${name}": 1 },
    "other": { "aws_accounts": ["${name}", "320198765432"] }
  },
  "${name}": {}
}
`;

/** With the name in the place of the usual one, however it is written. */
const renamed = (text: string, [name, usual]: [string, string]) =>
  text
    .replaceAll(usual, name)
    .replaceAll(usual.toUpperCase(), name.toUpperCase())
    .replaceAll(usual.toLowerCase(), name.toLowerCase())
    .replaceAll(escaped(usual.toUpperCase()), escaped(name.toUpperCase()))
    .replaceAll(escaped(usual), escaped(name));

/** In the Markdown of an answer that is JSON. */
const escaped = (name: string) => name.replaceAll('_', '\\\\_');

describe('a Lacework account that is called like a member of every object', () => {
  for (const pair of names) {
    it(`is one like any other to the server: ${pair[0]}`, async () => {
      const told = async (name: string) => {
        const client = await startClient(clientProfiles.vscode, sampleAws);
        const text = textWith(name);
        const document = TextDocument.create(uri, mappingLanguageId, 1, text);
        await client.open(text);
        const answers: string[] = [];
        for (const at of Array.from({ length: 12 }, (_, index) => index * 4)) {
          const place = placeIn(document, {
            at,
            anchor: at + 9,
            isNearQuote: true,
            isBeyond: false,
            newName: name,
          });
          answers.push(...(await askEverything(client, place)).map(comparable));
        }
        assert.deepEqual(client.log, []);
        await client.stop();
        return answers;
      };
      const [name, usual] = pair;
      const expected = (await told(usual)).map((answer) => renamed(answer, pair));
      assert.deepEqual(await told(name), expected);
    });

    it(`is one like any other to the command: ${pair[0]}`, async () => {
      const [name, usual] = pair;
      const printed = async (called: string) => {
        const box = new Sandbox();
        try {
          box.write('mapping.json', textWith(called));
          const shown: string[] = [];
          for (const format of ['json', 'text', 'sarif', 'github']) {
            shown.push((await box.run(['check', '--format', format, 'mapping.json'])).stdout);
          }
          shown.push((await box.run(['check', '--diff', 'mapping.json'])).stdout);
          await box.run(['check', '--fix', 'mapping.json']);
          return [...shown, box.read('mapping.json')];
        } finally {
          box.remove();
        }
      };
      const [json = '', ...others] = await printed(name);
      const [expectedJson = '', ...expected] = (await printed(usual)).map((text) => renamed(text, pair));
      assert.deepEqual(JSON.parse(json), JSON.parse(expectedJson));
      assert.deepEqual(
        others.map((text) => text.replaceAll(/"[0-9a-f]{40,64}(:\d+)?"/g, '"fingerprint"')),
        expected.map((text) => text.replaceAll(/"[0-9a-f]{40,64}(:\d+)?"/g, '"fingerprint"')),
      );
    });
  }
});
