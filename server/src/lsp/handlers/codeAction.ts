import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { sortEdits } from '../../core/features/sort';
import { Mapping } from '../../core/mapping/mapping';
import { fixAll } from '../../core/rules/fixAll';
import { answerSafely } from '../answerSafely';
import { toCodeAction } from '../convert/toCodeAction';
import type { DocumentProblems } from '../problemStore';
import type { Session } from '../session';
import type { Feature } from './feature';
import { quickFixes } from './quickFixes';

type Offer = (session: Session, found: DocumentProblems, params: CodeActionParams) => CodeAction[];

const fixAllKind = `${CodeActionKind.SourceFixAll}.laceworkMapping`;
const sortKind = `${CodeActionKind.Source}.sort.laceworkMapping`;

/** What can be offered, by its kind. */
const offers = new Map<string, Offer>([
  [CodeActionKind.QuickFix, quickFixes],
  [fixAllKind, fixAllAction],
  [sortKind, sortAction],
]);

/** A client that asks for certain kinds gets no others, and they are not computed. */
export const codeActionFeature: Feature = (session) => {
  const { connection, client, problems } = session;
  if (!client.codeActionLiterals) {
    return {};
  }
  const answer = async (params: CodeActionParams): Promise<CodeAction[]> => {
    const { only } = params.context;
    const wanted = [...offers].filter(
      ([kind]) => only === undefined || only.some((some) => isWithin(kind, some)),
    );
    const found = wanted.length === 0 ? undefined : await problems.of(params.textDocument.uri);
    return found === undefined ? [] : wanted.flatMap(([, offer]) => offer(session, found, params));
  };
  connection.onCodeAction(answerSafely(connection, 'textDocument/codeAction', [], answer));
  return { codeActionProvider: { codeActionKinds: [...offers.keys()] } };
};

/** Kinds are hierarchical: `source.fixAll.x` is a `source.fixAll` and a `source`. */
function isWithin(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

function fixAllAction(_session: Session, { document, settings, facts }: DocumentProblems): CodeAction[] {
  const edits = fixAll(document.getText(), { ...settings, facts });
  const title = 'Fix all problems that have one certain fix';
  return edits.length === 0 ? [] : [toCodeAction(document, fixAllKind, { title, edits })];
}

function sortAction(_session: Session, { document }: DocumentProblems): CodeAction[] {
  const edits = sortEdits(new Mapping(document.getText()));
  const title = 'Sort Lacework accounts and AWS account IDs';
  return edits.length === 0 ? [] : [toCodeAction(document, sortKind, { title, edits })];
}
