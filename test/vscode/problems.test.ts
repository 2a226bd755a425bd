import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeLenses } from '../../server/src/core/features/codeLens';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { runRules } from '../../server/src/core/rules/runRules';
import { until, openFile, replaceText, untilLanguage, untilProblems } from './workspace';

/** The rule of a problem: its code, with a link to the rule's page. */
function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

describe('a mapping file in VS Code', () => {
  it('shows the problems of the sample with mistakes, each with a link to its rule', async () => {
    const document = await openFile('mapping-with-mistakes.json');
    const problems = await untilProblems(document, ({ length }) => length > 0);
    const expected = runRules(new Mapping(document.getText()));
    assert.ok(expected.length >= 12);
    assert.deepEqual(
      problems.map((problem) => [codeOf(problem), problem.message, document.offsetAt(problem.range.start)]),
      expected.map(({ rule, message, span }) => [rule.id, message, span.start]),
    );
    for (const { code } of problems) {
      assert.ok(typeof code === 'object');
      const pageOf = `command:laceworkMapping.showRulePage?["${String(code.value)}"]`;
      assert.equal(code.target.toString(true), pageOf);
    }
  });

  it('shows the page of a rule', async () => {
    await vscode.commands.executeCommand('laceworkMapping.showRulePage', 'duplicate-aws-account');
    const { tabGroups } = vscode.window;
    const isPage = (tab?: vscode.Tab) => tab?.input instanceof vscode.TabInputWebview;
    await until(tabGroups.onDidChangeTabs, () => isPage(tabGroups.activeTabGroup.activeTab));
    const tab = tabGroups.activeTabGroup.activeTab;
    assert.match(tab?.label ?? '', /duplicate-aws-account/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('links both places of an AWS account that two Lacework accounts list', async () => {
    const document = await openFile('mapping-with-mistakes.json');
    const problems = await untilProblems(document, ({ length }) => length > 0);
    const duplicate = problems.find((problem) => codeOf(problem) === 'duplicate-aws-account');
    const other = duplicate?.relatedInformation?.[0]?.location;
    assert.ok(duplicate && other);
    assert.equal(document.getText(other.range), document.getText(duplicate.range));
    assert.notDeepEqual(other.range, duplicate.range);
  });

  it('shows a problem while a digit is missing, and no longer', async () => {
    const document = await openFile('mapping.json');
    await untilLanguage(document, 'lacework-mapping');
    const clean = document.getText();
    await replaceText(document, clean.replace(/"(\d{11})\d"/, '"$1"'));
    const [problem] = await untilProblems(document, ({ length }) => length > 0);
    assert.ok(problem);
    assert.equal(codeOf(problem), 'malformed-aws-account-id');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    await replaceText(document, clean);
    await untilProblems(document, ({ length }) => length === 0);
  });

  it('obeys a severity that is set', async () => {
    const document = await openFile('mapping-with-mistakes.json');
    const settings = vscode.workspace.getConfiguration('laceworkMapping.rules', document.uri);
    const isMalformed = (problem: vscode.Diagnostic) => codeOf(problem) === 'malformed-aws-account-id';
    await untilProblems(document, (problems) => problems.some(isMalformed));
    await settings.update('malformed-aws-account-id', 'off', vscode.ConfigurationTarget.Workspace);
    await untilProblems(document, (problems) => problems.length > 0 && !problems.some(isMalformed));
    await settings.update('malformed-aws-account-id', undefined, vscode.ConfigurationTarget.Workspace);
    await untilProblems(document, (problems) => problems.some(isMalformed));
  });

  it('shows code lenses', async () => {
    const document = await openFile('mapping.json');
    await untilLanguage(document, 'lacework-mapping');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      1000,
    );
    const expected = codeLenses(new Mapping(document.getText()));
    assert.ok(expected.length > 10);
    assert.deepEqual(
      lenses.map(({ range, command }) => [document.offsetAt(range.start), command?.title]),
      expected.map(({ span, title }) => [span.start, title]),
    );
  });

  it('explains its keys', async () => {
    const document = await openFile('mapping.json');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('integration_mappings')),
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /12-digit IDs/);
    assert.equal(content.isTrusted, false);
  });
});
