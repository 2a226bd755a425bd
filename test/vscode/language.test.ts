import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText, untilLanguage, untilProblems } from './workspace';

const mapping = '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {}}';
const ours = 'lacework-mapping';

async function configure(name: string, globs: string[] | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('laceworkMapping');
  await settings.update(`files.${name}`, globs, vscode.ConfigurationTarget.Workspace);
}

/** Saves a change of the document: detection looks at it then. */
async function changeAndSave(document: vscode.TextDocument, text: string): Promise<void> {
  await replaceText(document, text);
  assert.ok(await document.save());
}

describe('the language of a file', () => {
  it('is ours by its name', async () => {
    assert.equal((await openFile('prod.lacework-mapping.json', '{}')).languageId, ours);
    assert.equal((await openFile('lacework-mapping.json', '')).languageId, ours);
  });

  it('is ours by its top-level keys when it is opened, broken or not', async () => {
    await untilLanguage(await openFile('by-keys.json', mapping), ours);
    await untilLanguage(await openFile('cut-short.json', mapping.slice(0, 60)), ours);
    await untilLanguage(await openFile('no-braces.json', mapping.slice(1, -1)), ours);
  });

  it('becomes ours when a file that got our keys is saved', async () => {
    const document = await openFile('later.json', '{}');
    assert.equal(document.languageId, 'json');
    await changeAndSave(document, mapping);
    await untilLanguage(document, ours);
  });

  it('stays as chosen by hand when the file is edited, saved and opened anew', async () => {
    const document = await openFile('by-hand.json', mapping);
    await untilLanguage(document, ours);
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await changeAndSave(document, `${mapping}\n`);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const again = await openFile('by-hand.json');
    // A file that is detected after this one proves that detection has passed over this one.
    await untilLanguage(await openFile('detected-after.json', mapping), ours);
    assert.equal(again.languageId, 'json');
  });

  it('is given back to JSON by "Not a Mapping File", and comes back by "Use as Account Mapping File"', async () => {
    const document = await openFile('by-command.json', mapping);
    await untilLanguage(document, ours);
    await vscode.commands.executeCommand('laceworkMapping.notMappingFile');
    assert.equal(document.languageId, 'json');
    await changeAndSave(document, `${mapping}\n`);
    await untilLanguage(await openFile('detected-after-command.json', mapping), ours);
    assert.equal(document.languageId, 'json');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('laceworkMapping.useAsMappingFile');
    assert.equal(document.languageId, ours);
  });

  it('is remembered for a file that gets another name', async () => {
    const document = await openFile('before.json', mapping);
    await untilLanguage(document, ours);
    await vscode.commands.executeCommand('laceworkMapping.notMappingFile');
    const edit = new vscode.WorkspaceEdit();
    const renamed = vscode.Uri.joinPath(document.uri, '../after.json');
    edit.renameFile(document.uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilLanguage(await openFile('detected-after-rename.json', mapping), ours);
    await untilLanguage(await openFile('after.json'), 'json');
  });

  it('is remembered for a new file that is saved, and not for others with the same text', async () => {
    for (const [name, text, command, language] of [
      ['saved.json', '{"new": true}', 'useAsMappingFile', ours],
      ['saved-as-json.json', `${mapping}\n`, 'notMappingFile', 'json'],
    ] as const) {
      const beside = (await openFile('beside.json', '{}')).uri.with({ scheme: 'untitled' });
      const untitled = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(beside, '..', name));
      await vscode.window.showTextDocument(untitled);
      await replaceText(untitled, text);
      await vscode.commands.executeCommand(`laceworkMapping.${command}`);
      const same = await openFile(`same-as-${name}`, text);
      await untilLanguage(await openFile(`detected-after-same-as-${name}`, mapping), ours);
      assert.equal(same.languageId, language === ours ? 'json' : ours);
      assert.ok(await untitled.save());
      await untilLanguage(await openFile(`detected-after-${name}`, mapping), ours);
      await untilLanguage(await openFile(name), language);
    }
  });

  it('is that of a new file where an untitled one with its name was closed', async () => {
    const openUntitled = async (language: string, content: string) => {
      const document = await vscode.workspace.openTextDocument({ language, content });
      await vscode.window.showTextDocument(document);
      return document;
    };
    const close = async () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const chosen = await openUntitled('json', '{"any": "thing"}');
    await vscode.commands.executeCommand('laceworkMapping.useAsMappingFile');
    assert.equal(chosen.languageId, ours);
    await close();
    const blank = await openUntitled('json', '{"any": "thing"}');
    assert.equal(blank.uri.toString(), chosen.uri.toString());
    await untilLanguage(await openFile('detected-after-untitled.json', mapping), ours);
    assert.equal(blank.languageId, 'json');
    await vscode.window.showTextDocument(blank);
    await close();

    await openUntitled(ours, mapping);
    await vscode.commands.executeCommand('laceworkMapping.notMappingFile');
    await close();
    const mapped = await openUntitled(ours, mapping);
    assert.equal(mapped.uri.toString(), chosen.uri.toString());
    await untilLanguage(await openFile('detected-after-mapped.json', mapping), ours);
    assert.equal(mapped.languageId, ours);
    await vscode.window.showTextDocument(mapped);
    await close();
  });

  it('is remembered for a file that gets the name of one that is open', async () => {
    const open = await openFile('name-in-use.json', mapping);
    await untilLanguage(open, ours);
    const document = await openFile('takes-the-name.json', mapping);
    await untilLanguage(document, ours);
    await vscode.commands.executeCommand('laceworkMapping.notMappingFile');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, open.uri, { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilLanguage(await openFile('name-in-use.json'), 'json');
  });

  it('is not taken for a choice by hand when a setting assigns another', async () => {
    const document = await openFile('associated.json', mapping);
    await untilLanguage(document, ours);
    const files = vscode.workspace.getConfiguration('files');
    const associations = { 'associated.json': 'jsonc' };
    await files.update('associations', associations, vscode.ConfigurationTarget.Workspace);
    await untilLanguage(document, 'jsonc');
    await files.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
    await untilLanguage(document, 'json');
    assert.ok(await document.save());
    await changeAndSave(document, `${mapping}\n`);
    await untilLanguage(document, ours);
  });

  it('stays as it is where an old revision of a file is shown', async () => {
    const shown = {
      provideTextDocumentContent: () => mapping.replace('{}', '{"dev": {"aws_accounts": ["12"]}}'),
    };
    const provider = vscode.workspace.registerTextDocumentContentProvider('revision', shown);
    const revision = await vscode.workspace.openTextDocument(vscode.Uri.parse('revision:/old.json'));
    const byName = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('revision:/lacework-mapping.json'),
    );
    await vscode.window.showTextDocument(byName);
    await vscode.window.showTextDocument(revision, { viewColumn: vscode.ViewColumn.Beside });
    const document = await openFile('with-problem.json', shown.provideTextDocumentContent());
    await untilProblems(document, ({ length }) => length > 0);
    assert.equal(revision.languageId, 'json');
    assert.deepEqual(vscode.languages.getDiagnostics(revision.uri), []);
    assert.deepEqual(vscode.languages.getDiagnostics(byName.uri), []);
    provider.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('can be ours for an empty file, and stays so', async () => {
    const document = await openFile('empty.json', '');
    assert.equal(document.languageId, 'json');
    await vscode.commands.executeCommand('laceworkMapping.useAsMappingFile');
    assert.equal(document.languageId, ours);
    await changeAndSave(document, '{"any": "thing"}');
    await untilLanguage(await openFile('detected-after-empty.json', mapping), ours);
    assert.equal(document.languageId, ours);
  });

  it('follows the globs in the settings, exclusion first', async () => {
    await configure('include', ['included/*.json']);
    await configure('exclude', ['**/excluded*.json']);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'included'));
    try {
      await untilLanguage(await openFile('included/any.json', '{"any": "thing"}'), ours);
      const excluded = [
        await openFile('included/excluded.json', mapping),
        await openFile('excluded-by-glob.json', mapping),
      ];
      await untilLanguage(await openFile('detected-after-globs.json', mapping), ours);
      assert.deepEqual(
        excluded.map(({ languageId }) => languageId),
        ['json', 'json'],
      );
      await untilLanguage(await openFile('excluded.lacework-mapping.json', mapping), 'json');
      const open = await openFile('open-before-the-glob.json', mapping);
      await untilLanguage(open, ours);
      await configure('exclude', ['open-*.json']);
      await untilLanguage(open, 'json');
    } finally {
      await configure('include', undefined);
      await configure('exclude', undefined);
    }
  });
});
