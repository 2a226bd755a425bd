import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { Problem } from '../../core/rules/runRules';
import { toCodeAction } from '../convert/toCodeAction';
import { toDiagnostic } from '../convert/toDiagnostic';
import type { DocumentProblems } from '../problemStore';
import { clientCommands } from '../protocol';
import type { Session } from '../session';

/** A menu with the fixes of more is of no use to anybody, and takes long to make where all of a large file is selected. */
const mostProblems = 100;

/**
 * For each problem in the range, up to a hundred: its fixes, and where the client can do it, what to do about its rule.
 */
export function quickFixes(
  session: Session,
  { document, problems, settings: { configUri } }: DocumentProblems,
  { range }: CodeActionParams,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return problems
    .filter(({ span }) => span.start <= end && start <= span.end)
    .slice(0, mostProblems)
    .flatMap((problem) => {
      const diagnostics = [toDiagnostic(session, document, problem)];
      const quickFix = CodeActionKind.QuickFix;
      const certain = problem.fix?.();
      return [
        ...(certain
          ? [{ ...toCodeAction(document, quickFix, certain, diagnostics), isPreferred: true }]
          : []),
        ...(problem.suggestions?.() ?? []).map((fix) => toCodeAction(document, quickFix, fix, diagnostics)),
        ...ruleActions(session, [document.uri, ...(configUri ? [configUri] : [])], problem).map((action) => ({
          ...action,
          diagnostics,
        })),
      ];
    });
}

function ruleActions(
  { options: { commands } }: Session,
  uris: readonly string[],
  { rule }: Problem,
): CodeAction[] {
  const actions = [
    ...(rule.id.startsWith('unmapped-')
      ? [{ title: 'Map unmapped AWS accounts…', command: clientCommands.mapUnmappedAwsAccounts }]
      : []),
    { title: `Show the page of "${rule.id}"`, command: clientCommands.showRulePage, arguments: [rule.id] },
    {
      title: `Change the severity of "${rule.id}"…`,
      command: clientCommands.changeSeverity,
      arguments: [rule.id, ...uris],
    },
  ];
  return actions
    .filter(({ command }) => commands.has(command))
    .map((command) => ({ title: command.title, kind: CodeActionKind.QuickFix, command }));
}
