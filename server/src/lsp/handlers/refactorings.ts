import { CodeActionKind, Range, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { mergeLaceworkAccounts } from '../../core/features/mergeLaceworkAccounts';
import { moveAwsAccounts } from '../../core/features/moveAwsAccounts';
import { toCodeAction } from '../convert/toCodeAction';
import { toSpan } from '../convert/toSpan';
import type { DocumentProblems } from '../problemStore';
import { propertyOf } from '../propertyOf';
import { clientCommands, type SelectionReference } from '../protocol';
import type { Session } from '../session';

const computations = new Map<string, typeof moveAwsAccounts>([
  [CodeActionKind.RefactorMove, moveAwsAccounts],
  [CodeActionKind.RefactorRewrite, mergeLaceworkAccounts],
]);

/** Moves the AWS accounts at the cursor or in the selection to another Lacework account. */
export function moves(session: Session, found: DocumentProblems, params: CodeActionParams): CodeAction[] {
  const kind = CodeActionKind.RefactorMove;
  const direct = refactorings(kind)(session, found, params);
  const command = clientCommands.moveAwsAccounts;
  if (direct.length === 0 || !session.options.commands.has(command)) {
    return direct;
  }
  const reference: SelectionReference = { uri: found.document.uri, range: params.range };
  const title = 'Move to another Lacework account…';
  return [...direct, { title, kind, command: { title, command, arguments: [reference] } }];
}

/** Merges the Lacework account at the cursor into another one. */
export const merges = refactorings(CodeActionKind.RefactorRewrite);

/** A client that asks for the edits of the one that was chosen gets no others: there may be thousands in each. */
function refactorings(kind: CodeActionKind) {
  return (
    { documents, client }: Session,
    { document: { uri } }: DocumentProblems,
    { range }: CodeActionParams,
  ): CodeAction[] => {
    const open = documents.get(uri);
    const found = open && computations.get(kind)?.(open.mapping, toSpan(open.document, range));
    return (found ?? []).flatMap(({ title, edits }, index) =>
      open === undefined
        ? []
        : client.resolvesCodeActionEdits
          ? { title, kind, data: { uri, range, version: open.document.version, index } }
          : toCodeAction(open.document, kind, { title, edits: edits() }),
    );
  };
}

/**
 * Gives a refactoring its edits, unless the document has been changed since it was offered. It is found by its place
 * among those offered: long names of Lacework accounts are cut in titles, so that two may have the same.
 */
export function resolveRefactoring({ documents }: Session, action: CodeAction): CodeAction {
  const { kind = '', title } = action;
  const data: unknown = action.data;
  const open = documents.get(String(propertyOf(data, 'uri')));
  const range = propertyOf(data, 'range');
  if (open === undefined || !Range.is(range) || open.document.version !== propertyOf(data, 'version')) {
    return action;
  }
  const offered = computations.get(kind)?.(open.mapping, toSpan(open.document, range));
  const chosen = offered?.find((_, index) => index === propertyOf(data, 'index'));
  return chosen === undefined
    ? action
    : { ...action, ...toCodeAction(open.document, kind, { title, edits: chosen.edits() }) };
}
