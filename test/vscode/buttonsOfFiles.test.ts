import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { tellAwsFailure } from '../../client/src/aws/tellAwsFailure';
import { changeSeverity } from '../../client/src/commands/changeSeverity';
import type { CommandContext } from '../../client/src/commands/commandContext';
import { chooseMappingDocument } from '../../client/src/integration/chooseMappingDocument';
import { readToSend } from '../../client/src/integration/readToSend';
import { savePicture } from '../../client/src/map/savePicture';
import { openSample } from '../../client/src/walkthrough/openSample';
import { showFirstProblem } from '../../client/src/walkthrough/showFirstProblem';
import { answering, pressButton } from './pressButton';
import { Replacements } from './replacements';
import { extension, openFile, replaceText, until } from './workspace';

/** A language server without problems. */
const client = {
  code2ProtocolConverter: { asUri: String },
  protocol2CodeConverter: { asDiagnostics: async () => Promise.resolve([]) },
  sendRequest: async () => Promise.resolve({ kind: 'full', items: [] }),
};

describe('the button of a notification about a file', () => {
  let folder: string;
  let context: CommandContext;
  /** What the language server was told. */
  const notified = new vscode.EventEmitter<void>();
  let notifications = 0;
  /** Until the end of a test. */
  const replacements = new Replacements();
  const untilActive = async (isActive: (uri: vscode.Uri) => boolean) =>
    until(vscode.window.onDidChangeActiveTextEditor, () => {
      const active = vscode.window.activeTextEditor?.document.uri;
      return active !== undefined && isActive(active);
    });
  const isSample = ({ path: file }: vscode.Uri) => file.endsWith('/sample/sample.lacework-mapping.json');

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-buttons-'));
    const sendNotification = async () => {
      notifications++;
      notified.fire();
      return Promise.resolve();
    };
    const kept = { get: () => undefined, update: async () => Promise.resolve() };
    context = {
      globalStorageUri: vscode.Uri.file(folder),
      extensionUri: extension().extensionUri,
      globalState: kept,
      client: { ready: async () => Promise.resolve({ ...client, sendNotification }) },
    } as unknown as CommandContext;
  });

  after(() => rm(folder, { recursive: true }));

  afterEach(() => replacements.undo());

  it('asks AWS again, or copies the policy that is missing', async () => {
    const failure = {
      code: 'denied',
      message: 'No.',
      advice: 'Attach it:\n{\n  "Version": "1"\n}\n',
    } as never;
    let retries = 0;
    const told = await answering('Try Again', () => tellAwsFailure(failure, () => retries++));
    assert.deepEqual(told, ['No. Attach it:']);
    assert.equal(retries, 1);
    await answering('Copy IAM Policy', () => tellAwsFailure(failure, () => assert.fail('AWS is asked')));
    assert.equal(await vscode.env.clipboard.readText(), '{\n  "Version": "1"\n}');
  });

  it('opens a configuration in which no severity can be set', async () => {
    const { uri } = await openFile('list.config.json', '[]');
    await openFile('no-mapping.txt', 'No JSON.');
    replacements.replace(vscode.window, 'showQuickPick', async () => Promise.resolve({ label: 'off' }));
    const [message = ''] = await answering('Open File', () =>
      changeSeverity(context, 'invalid-json', uri.toString(), uri.toString()),
    );
    assert.match(message, /list\.config\.json holds no object/);
    await untilActive((active) => active.toString() === uri.toString());
  });

  it('makes a mapping file where there is none', async () => {
    await openFile('no-mapping.txt', 'No JSON.');
    replacements.replace(vscode.workspace, 'textDocuments', []);
    replacements.replace(vscode.workspace, 'findFiles', async () => Promise.resolve([]));
    const choose = () => chooseMappingDocument(context, 'Push');
    const { deed } = await pressButton(choose, 'New Account Mapping File');
    assert.deepEqual(deed, ['laceworkMapping.newMappingFile']);
  });

  it('shows the errors that keep a file from being sent', async () => {
    const document = await openFile('wrong.lacework-mapping.json', '{\n  "integration_mappings": 7\n}');
    await openFile('no-mapping.txt', 'No JSON.');
    const { message, deed } = await pressButton(() => readToSend(context, document), 'Show Errors');
    assert.match(message, /Nothing is sent\./);
    assert.deepEqual(deed, ['workbench.actions.view.problems']);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('opens a picture that was saved', async () => {
    const target = vscode.Uri.file(path.join(folder, 'map.svg'));
    replacements.replace(vscode.window, 'showSaveDialog', async () => Promise.resolve(target));
    const { deed } = await pressButton(
      () => savePicture('svg', '<svg/>', undefined, { warn: (reason: string) => assert.fail(reason) }),
      'Open "map.svg"',
    );
    assert.deepEqual(deed, ['vscode.open', target]);
    assert.equal(await readFile(target.fsPath, 'utf8'), '<svg/>');
  });

  it('gives the sample its mistakes back, and hides its AWS accounts', async () => {
    const document = await openSample(context);
    const original = document.getText();
    await replaceText(document, '{}');
    notifications = 0;
    const [message = ''] = await answering('Start Anew', () => openSample(context));
    assert.match(message, /the sample as you left it/);
    await until(notified.event, () => notifications > 0);
    assert.equal(document.getText(), original);
    assert.equal(document.isDirty, false);
  });

  it('opens the sample where a file has no problem to be shown', async () => {
    await openFile('fine.lacework-mapping.json', '{"defaultLaceworkAccountAws": "acme"}');
    const [message = ''] = await answering('Open the Sample', () =>
      showFirstProblem(context, client as never),
    );
    assert.match(message, /has no problems/);
    await untilActive(isSample);
  });
});
