import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../core/rules/rule';
import type { Problem } from '../../core/rules/runRules';
import { mappingLanguageId } from '../protocol';
import type { Session } from '../session';
import { toRange } from './toRange';

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** An editor lists them all in one place. */
const mostRelated = 10;

/** A problem as LSP says it, with as much as the client can show. */
export function toDiagnostic(
  { client, options: { ruleDocumentation } }: Session,
  document: TextDocument,
  { rule, severity, span, message, related }: Problem,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, span),
    severity: severityOf[severity],
    code: rule.id,
    source: mappingLanguageId,
    message,
  };
  if (client.codeDescription && ruleDocumentation !== undefined) {
    diagnostic.codeDescription = { href: ruleDocumentation.replace('{rule}', rule.id) };
  }
  if (client.diagnosticTags && rule.unnecessary === true) {
    diagnostic.tags = [DiagnosticTag.Unnecessary];
  }
  if (client.relatedInformation && related !== undefined) {
    diagnostic.relatedInformation = related.slice(0, mostRelated).map((place) => ({
      location: { uri: document.uri, range: toRange(document, place.span) },
      message: place.message,
    }));
  }
  return diagnostic;
}
