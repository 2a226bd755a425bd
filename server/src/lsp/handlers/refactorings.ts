import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { mergeLaceworkAccounts } from '../../core/features/mergeLaceworkAccounts';
import { moveAwsAccounts } from '../../core/features/moveAwsAccounts';
import { toCodeAction } from '../convert/toCodeAction';
import { toSpan } from '../convert/toSpan';
import type { DocumentProblems } from '../problemStore';
import type { Session } from '../session';

/** Moves the AWS accounts at the cursor or in the selection to another Lacework account. */
export const moves = refactorings(CodeActionKind.RefactorMove, moveAwsAccounts);

/** Merges the Lacework account at the cursor into another one. */
export const merges = refactorings(CodeActionKind.RefactorRewrite, mergeLaceworkAccounts);

function refactorings(kind: CodeActionKind, compute: typeof moveAwsAccounts) {
  return (
    { documents }: Session,
    { document: { uri } }: DocumentProblems,
    { range }: CodeActionParams,
  ): CodeAction[] => {
    const open = documents.get(uri);
    if (open === undefined) {
      return [];
    }
    const { document, mapping } = open;
    const selection = toSpan(document, range);
    return compute(mapping, selection).map((refactoring) => toCodeAction(document, kind, refactoring));
  };
}
