import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
} from 'vscode-languageserver';
import { sortEdits } from '../../core/features/sort';
import { fixAll } from '../../core/rules/fixAll';
import { answerSafely } from '../answerSafely';
import { toCodeAction } from '../convert/toCodeAction';
import { mostOfEachRule, type DocumentProblems } from '../problemStore';
import type { Session } from '../session';
import type { Feature } from './feature';
import { quickFixes } from './quickFixes';
import { merges, moves, resolveRefactoring } from './refactorings';

type Offer = (session: Session, found: DocumentProblems, params: CodeActionParams) => CodeAction[];

const fixAllKind = `${CodeActionKind.SourceFixAll}.laceworkMapping`;
const sortKind = `${CodeActionKind.Source}.sort.laceworkMapping`;

/** What can be offered, by its kind. */
const offers = new Map<string, Offer>([
  [CodeActionKind.QuickFix, quickFixes],
  [fixAllKind, fixAllAction],
  [sortKind, sortAction],
  [CodeActionKind.RefactorMove, moves],
  [CodeActionKind.RefactorRewrite, merges],
]);

/** A client that asks for certain kinds gets no others, and they are not computed. */
export const codeActionFeature: Feature = (session) => {
  const { connection, client, documents, problems } = session;
  if (!client.codeActionLiterals) {
    return {};
  }
  const answer = async (params: CodeActionParams): Promise<CodeAction[]> => {
    const wanted = [...offers].filter(([kind]) => isWanted(kind, params));
    const { uri } = params.textDocument;
    const isAsked = wanted.length > 0 && documents.get(uri) !== undefined;
    const found = isAsked ? await problems.of(uri) : undefined;
    return found === undefined ? [] : wanted.flatMap(([, offer]) => offer(session, found, params));
  };
  connection.onCodeAction(answerSafely(connection, 'textDocument/codeAction', [], answer));
  const codeActionKinds = [...offers.keys()];
  if (!client.resolvesCodeActionEdits) {
    return { codeActionProvider: { codeActionKinds } };
  }
  const resolve = (action: CodeAction) => resolveRefactoring(session, action);
  connection.onCodeActionResolve((action) =>
    answerSafely(connection, 'codeAction/resolve', action, resolve)(action),
  );
  return { codeActionProvider: { codeActionKinds, resolveProvider: true } };
};

/**
 * Refactorings that nobody asked for come in a selection only, and not while it is being made: the menu at a problem
 * stays short. Where the client asks by itself, as VS Code does at each move of the cursor, there are quick fixes alone:
 * what changes the whole file would be computed for nobody.
 */
function isWanted(kind: string, { range, context: { only, triggerKind } }: CodeActionParams): boolean {
  if (only !== undefined) {
    return only.some((some) => isWithin(kind, some));
  }
  if (triggerKind === CodeActionTriggerKind.Automatic) {
    return kind === CodeActionKind.QuickFix;
  }
  const isSelection = range.start.line !== range.end.line || range.start.character !== range.end.character;
  return isSelection || !isWithin(kind, CodeActionKind.Refactor);
}

/** Kinds are hierarchical: `source.fixAll.x` is a `source.fixAll` and a `source`. */
function isWithin(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

/** Among so many problems that not all were looked for, the command line mends what it can: it takes long. */
function fixAllAction(
  _session: Session,
  { document, mapping, settings, facts, problems }: DocumentProblems,
): CodeAction[] {
  if (problems.length >= mostOfEachRule) {
    return [];
  }
  const edits = fixAll(document.getText(), { ...settings, facts, mapping });
  const title = 'Fix all problems that have one certain fix';
  return edits.length === 0 ? [] : [toCodeAction(document, fixAllKind, { title, edits })];
}

function sortAction(_session: Session, { document, mapping }: DocumentProblems): CodeAction[] {
  const edits = sortEdits(mapping);
  const title = 'Sort Lacework accounts and AWS account IDs';
  return edits.length === 0 ? [] : [toCodeAction(document, sortKind, { title, edits })];
}
