import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const folder = path.resolve(__dirname, '../../../client/src');

/** Constants without anything from outside, which other files declare. */
const constants = new Set(['untrustedRefusal', 'untrustedLaceworkRefusal']);
/** What is plain already, by the file and the name that it has there. */
const plainBefore = new Set([
  // By whoever calls.
  'integration/live/offerCreation.ts message',
  // By laceworkFailureText.
  'lacework/signIn.ts complaint',
]);

interface Notification {
  readonly place: string;
  readonly text: string;
}

/**
 * The notifications in a source whose text may hold something from outside: `plainMessage` is not over it, and it is no
 * literal. Of a dialog VS Code makes no links.
 */
function unguarded(name: string, text: string): Notification[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Expression | undefined>();
  const found: Notification[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      declared.set(node.name.text, node.initializer);
    }
    const [message, ...others] =
      ts.isCallExpression(node) && isNotification(node.expression) ? node.arguments : [];
    if (
      message !== undefined &&
      !others.some((each) => each.getText().includes('modal: true')) &&
      !isPlain(message)
    ) {
      const { line } = file.getLineAndCharacterOfPosition(message.getStart());
      found.push({ place: `${name}:${String(line + 1)}`, text: message.getText() });
    }
    ts.forEachChild(node, visit);
  };
  const isPlain = (node: ts.Expression): boolean => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      return (
        /^(?:plainMessage|laceworkFailureText)$/.test(called) ||
        (called === 'vscode.l10n.t' && node.arguments.length === 1)
      );
    }
    if (ts.isConditionalExpression(node)) {
      return isPlain(node.whenTrue) && isPlain(node.whenFalse);
    }
    if (ts.isIdentifier(node)) {
      const value = declared.get(node.text);
      return (
        constants.has(node.text) ||
        plainBefore.has(`${name} ${node.text}`) ||
        (value !== undefined && isPlain(value))
      );
    }
    return false;
  };
  visit(file);
  return found;
}

function isNotification(called: ts.Expression): boolean {
  return /\bshow(?:Information|Warning|Error)Message$/.test(called.getText());
}

describe('notifications of the client', () => {
  it('make no links of what comes from outside: plainMessage is over it', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const found = names.flatMap((name) =>
      unguarded(name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')),
    );
    assert.deepEqual(found, []);
  });

  it('would be found if they did', () => {
    const told = (text: string) => unguarded('x.ts', text).map(({ place }) => place);
    assert.deepEqual(told('vscode.window.showErrorMessage(message);'), ['x.ts:1']);
    assert.deepEqual(
      told('const m = vscode.l10n.t("{0}", name);\nvoid vscode.window.showWarningMessage(m, b);'),
      ['x.ts:2'],
    );
    assert.deepEqual(told('const m = plainMessage(name);\nvoid vscode.window.showWarningMessage(m, b);'), []);
    assert.deepEqual(told('vscode.window.showErrorMessage(name, { modal: true });'), []);
  });
});
