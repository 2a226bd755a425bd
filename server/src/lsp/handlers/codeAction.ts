import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { fixAll } from '../../core/rules/fixAll';
import { answerSafely } from '../answerSafely';
import { toCodeAction } from '../convert/toCodeAction';
import { toDiagnostic } from '../convert/toDiagnostic';
import type { DocumentProblems } from '../problemStore';
import type { Session } from '../session';
import type { Feature } from './feature';

const fixAllKind = `${CodeActionKind.SourceFixAll}.laceworkMapping`;

/** What can be offered, by its kind. A client that asks for certain kinds gets no others. */
const offers: Record<
  string,
  (session: Session, found: DocumentProblems, params: CodeActionParams) => CodeAction[]
> = {
  [CodeActionKind.QuickFix]: quickFixes,
  [fixAllKind]: fixAllActions,
};

export const codeActionFeature: Feature = (session) => {
  const { connection, client, problems } = session;
  if (!client.codeActionLiterals) {
    return {};
  }
  const answer = async (params: CodeActionParams): Promise<CodeAction[]> => {
    const found = await problems.of(params.textDocument.uri);
    const { only } = params.context;
    return Object.entries(offers)
      .filter(([kind]) => only === undefined || only.some((wanted) => isWithin(kind, wanted)))
      .flatMap(([, offer]) => (found === undefined ? [] : offer(session, found, params)));
  };
  connection.onCodeAction(answerSafely(connection, 'textDocument/codeAction', [], answer));
  return { codeActionProvider: { codeActionKinds: Object.keys(offers) } };
};

/** Kinds are hierarchical: `source.fixAll.x` is a `source.fixAll` and a `source`. */
function isWithin(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

function quickFixes(session: Session, found: DocumentProblems, { range }: CodeActionParams): CodeAction[] {
  const { document, problems } = found;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return problems
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((problem) => {
      const diagnostics = [toDiagnostic(session, document, problem)];
      const fix = problem.fix?.();
      const preferred = fix && {
        ...toCodeAction(document, CodeActionKind.QuickFix, fix, diagnostics),
        isPreferred: true,
      };
      const others = problem.suggestions?.() ?? [];
      return [
        ...(preferred ? [preferred] : []),
        ...others.map((other) => toCodeAction(document, CodeActionKind.QuickFix, other, diagnostics)),
      ];
    });
}

function fixAllActions(_session: Session, { document, settings }: DocumentProblems): CodeAction[] {
  const edits = fixAll(document.getText(), settings.severities);
  return edits.length === 0
    ? []
    : [toCodeAction(document, fixAllKind, { title: 'Fix all problems that have one certain fix', edits })];
}
