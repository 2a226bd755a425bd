import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  ConfigurationRequest,
  DidCloseTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  Message,
  RegistrationRequest,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import type { AwsAccess } from '../../server/src/lsp/awsAccess';
import { sampleInventory } from '../unit/facts/sampleInventory';
import { sampleLaceworkAccounts } from '../unit/facts/sampleLaceworkAccounts';
import { clientProfiles, type ClientProfile } from './profiles/clientProfiles';
import { exchanges, namesOfCapabilities, sampleText, type Exchange } from './profiles/exchanges';
import { commandsIn, gatedIn, objectsIn, takesMessage, type Payload } from './profiles/supportedPayload';
import { startClient } from './profiles/startClient';
import { valueAt } from './profiles/valueAt';
import { uri, type TestClient } from './testClient';

/** AWS with the sample organization, and a cache in memory. */
function sampleAws(): AwsAccess {
  let kept: AwsInventoryData | undefined;
  return {
    pull: () => Promise.resolve(sampleInventory),
    checkPrerequisites: () =>
      Promise.resolve({
        findings: [{ severity: 'ok', subject: 'Role', message: '"lacework" is a role.', advice: '' }],
      }),
    profiles: () => Promise.resolve([{ name: 'default', kind: 'sso' }]),
    defaultProfile: () => 'default',
    cache: () => ({
      read: () => Promise.resolve({ problems: [], ...(kept && { data: kept }) }),
      write: (_profile, data) => {
        kept = data;
        return Promise.resolve();
      },
    }),
  };
}

async function open(profile: ClientProfile): Promise<TestClient> {
  const client = await startClient(profile, sampleAws(), {
    fetchAccounts: () => Promise.resolve(sampleLaceworkAccounts),
  });
  await client.open(sampleText);
  return client;
}

interface Talk {
  readonly client: TestClient;
  readonly advertised: ServerCapabilities;
  /** With an error where the request was refused. */
  readonly answers: readonly { readonly exchange: Exchange; readonly answer: unknown }[];
  /** All that came from the server. */
  readonly payloads: readonly Payload[];
}

/** Makes every request for what is advertised, and does whatever else could make the server speak. */
async function talk(profile: ClientProfile): Promise<Talk> {
  const client = await open(profile);
  const advertised = client.initialized.capabilities;
  const answers = [];
  for (const exchange of exchangesFor((name) => namesOfCapabilities(advertised).includes(name))) {
    const answer = await request(client, exchange);
    answers.push({ exchange, answer });
  }
  await client.changeSettings({ rules: { 'malformed-aws-account-id': 'warning' } });
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  await client.change({ text: '{' });
  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await client.stop();
  const payloads = [
    { method: 'initialize', value: client.initialized },
    ...answers.map(({ exchange: { method }, answer }) => ({ method, value: answer })),
    ...client.received.flatMap((message) =>
      Message.isRequest(message) || Message.isNotification(message)
        ? [{ method: message.method, value: message.params }]
        : [],
    ),
  ];
  return { client, advertised, answers, payloads };
}

function exchangesFor(isWanted: (capability: string) => boolean): Exchange[] {
  return Object.entries(exchanges).flatMap(([name, all]) => (isWanted(name) ? all : []));
}

function request({ connection }: TestClient, { method, params }: Exchange): Promise<unknown> {
  return connection.sendRequest(method, params).catch((error: unknown) => error);
}

for (const [name, profile] of Object.entries(clientProfiles)) {
  describe(`the server and the client "${name}"`, () => {
    let heard: Talk;
    before(async () => {
      heard = await talk(profile);
    });

    it('has an exchange in this test for every capability', () => {
      const missing = namesOfCapabilities(heard.advertised).filter(
        (capability) => !(capability in exchanges),
      );
      assert.deepEqual(missing, []);
    });

    it('answers every request for what is advertised, at once and in the right shape', () => {
      for (const { exchange, answer } of heard.answers) {
        const { method, needs } = exchange;
        const isRefused = needs !== undefined && valueAt(profile.capabilities, needs) !== true;
        const isRight = isRefused ? answer instanceof ResponseError : exchange.isAnswer(answer);
        assert.ok(isRight, `${method} ${JSON.stringify(exchange.params)}: ${JSON.stringify(answer)}`);
      }
      assert.deepEqual(heard.client.log, []);
    });

    it('has no handler for what is not advertised', async () => {
      const client = await open(profile);
      const advertised = namesOfCapabilities(heard.advertised);
      for (const exchange of exchangesFor((name) => !advertised.includes(name))) {
        const answer = await request(client, exchange);
        assert.ok(answer instanceof ResponseError, exchange.method);
        assert.equal(answer.code, ErrorCodes.MethodNotFound, exchange.method);
      }
      await client.stop();
    });

    it('sends no message that the client does not take', () => {
      const isPulling = 'diagnosticProvider' in heard.advertised;
      const unwelcome = heard.payloads
        .slice(heard.answers.length + 1)
        .filter((message) => !takesMessage(profile, message, isPulling));
      assert.deepEqual(unwelcome, []);
    });

    it('sends nothing in its messages and answers that the client does not take', () => {
      const unsupported = gatedIn(heard.payloads).filter((gate) => !gate.isSupported(profile.capabilities));
      assert.deepEqual(
        unsupported.map(({ what }) => what),
        [],
      );
    });

    it('names no command that neither the client nor the server runs', () => {
      const known = new Set([
        ...(profile.initializationOptions?.commands ?? []),
        ...(heard.advertised.executeCommandProvider?.commands ?? []),
      ]);
      assert.deepEqual(
        commandsIn(heard.payloads).filter((command) => !known.has(command)),
        [],
      );
    });

    it('gives places inside of the document', () => {
      const lines = sampleText.split('\n');
      for (const { method, value } of heard.payloads) {
        for (const node of objectsIn(value)) {
          if ('line' in node && 'character' in node) {
            const length = lines[Number(node.line)]?.length ?? -1;
            assert.ok(Number(node.character) <= length, `${method}: ${JSON.stringify(node)}`);
          }
        }
      }
    });
  });
}

describe('the test of client profiles', () => {
  it('sees each thing that depends on the client, where it is taken', async () => {
    const { payloads } = await talk(clientProfiles.vscode);
    const seen = gatedIn(payloads).map(({ what }) => what);
    assert.deepEqual(
      [
        'related places',
        'links of problems',
        'tags of problems',
        'Markdown in hovers',
        'Markdown in completion',
        'edits of a version',
        'preferred code actions',
        'a tree of symbols',
      ].filter((what) => !seen.includes(what)),
      [],
    );
    assert.ok(commandsIn(payloads).length > 0);
    const methods = new Set(payloads.map(({ method }) => method));
    for (const method of [
      ConfigurationRequest.method,
      RegistrationRequest.method,
      '$/progress',
      'window/workDoneProgress/create',
      'workspace/applyEdit',
      'workspace/codeLens/refresh',
      'workspace/diagnostic/refresh',
      'laceworkMapping/inventoryStatus',
    ]) {
      assert.ok(methods.has(method), method);
    }
  });

  it('knows what the version of vscode-languageclient in use says of itself', async () => {
    const file = path.resolve(__dirname, '../../node_modules/vscode-languageclient/package.json');
    const version = String(valueAt(JSON.parse(await readFile(file, 'utf8')), 'version'));
    assert.ok(
      clientProfiles.vscode.client.includes(`vscode-languageclient ${version} `),
      `test/lsp/profiles/vscode.json is of another version than ${version}: put in it what VS Code sends now`,
    );
  });
});
