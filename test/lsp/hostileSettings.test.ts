import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { escapeInvisible } from '../../server/src/core/text/escapeInvisible';
import { clientCommands, mappingLanguageId, serverCommands } from '../../server/src/lsp/protocol';
import { Sandbox, wrong } from '../cli/sandbox';
import { assertNothingRan, textsToRun } from '../cli/textsToRun';
import { answerTo } from './anyDocument/askEverything';
import { placeIn } from './anyDocument/place';
import { aboutDocument, questionsAt } from './anyDocument/questions';
import { clientProfiles } from './profiles/clientProfiles';
import { startClient } from './profiles/startClient';
import { commandsIn, objectsIn } from './profiles/supportedPayload';

const { ruleDocumentation = '' } = clientProfiles.vscode.initializationOptions ?? {};
const ownCommands: readonly string[] = [...Object.values(clientCommands), ...Object.values(serverCommands)];

describe('settings, configurations and file names that are commands', () => {
  for (const text of textsToRun) {
    it(`run nothing, and bring no command or link into an answer: ${JSON.stringify(text)}`, async () => {
      const sandbox = new Sandbox();
      const ignore = { rule: text, files: [text], reason: text };
      const rules = { [text]: 'error', 'malformed-aws-account-id': text };
      sandbox.write(
        'lacework-mapping.config.json',
        JSON.stringify({ [text]: text, rules, ignores: [ignore] }),
      );
      const client = await startClient(clientProfiles.vscode);
      client.settings = { rules, codeLens: text, inlayHints: text, [text]: text };
      const uri = pathToFileURL(sandbox.path(`${text}.lacework-mapping.json`)).toString();
      const document = TextDocument.create(uri, mappingLanguageId, 1, wrong);
      await client.open(wrong, mappingLanguageId, uri);
      const place = { at: 1, anchor: 40, isNearQuote: true, isBeyond: false, newName: text };
      const questions = questionsAt(client.initialized.capabilities, placeIn(document, place));
      const links = new Set<unknown>();
      for (const question of questions) {
        const { method, params } = aboutDocument(question, uri);
        const value = await answerTo(client, { method, params });
        assert.deepEqual(
          commandsIn([{ method, value }]).filter((command) => !ownCommands.includes(command)),
          [],
        );
        for (const node of objectsIn(value)) {
          if ('code' in node && 'codeDescription' in node) {
            assert.deepEqual(node.codeDescription, {
              href: ruleDocumentation.replace('{rule}', String(node.code)),
            });
            links.add(node.code);
          }
        }
      }
      assert.deepEqual([...links], ['malformed-aws-account-id']);
      assert.ok(
        client.log.some((line) => line.includes(escapeInvisible(text))),
        client.log.join('\n'),
      );
      assertNothingRan(sandbox.folder);
      await client.stop();
      sandbox.remove();
    });
  }
});
