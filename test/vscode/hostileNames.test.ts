import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, untilProblems } from './workspace';

const name = 'a$(zap)[x](command:y)';
const text = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "${name}": { "aws_accounts": ["210987654321"] }
  }
}
`;

describe('names that are icons and commands in VS Code', () => {
  let uri: vscode.Uri;
  before(async () => {
    const document = await openFile('hostile-names.lacework-mapping.json', text);
    ({ uri } = document);
    await untilProblems(document, (problems) => problems.length > 0);
  });

  it('are no icons in the titles of code lenses', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      1000,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => title.includes('a\\$(zap)[x](command:y)')),
      titles.join('\n'),
    );
    assert.ok(!titles.some((title) => /(?<!\\)\$\(/.test(title)), titles.join('\n'));
  });

  it('are no commands in hovers, which may run none', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(3, 8),
    );
    const shown = hovers.flatMap(({ contents }) => contents);
    assert.ok(shown.length > 0);
    for (const each of shown) {
      assert.ok(each instanceof vscode.MarkdownString);
      assert.ok(each.value.includes('\\$(zap)\\[x\\](command:y)'), each.value);
      assert.deepEqual([each.isTrusted, each.supportHtml], [false, false]);
    }
  });
});
