import * as vscode from 'vscode';
import { DocumentDiagnosticRequest, type LanguageClient } from 'vscode-languageclient/node';
import { mappingErrors } from '../../../server/src/core/integration/mappingErrors';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';

export interface MappingProblem {
  readonly message: string;
  readonly range: vscode.Range;
}

/** What is about the bytes of a file, which no editor sees. */
const aboutBytes = ['byte-order-mark', 'utf16-encoding'];
/** Whether a file fits is found out when it is sent: it may go without its white space. */
const aboutSize = 'file-too-large';

/**
 * What is wrong with a mapping file before it is sent: the errors that no setting takes away and those of the project's
 * settings, and its warnings, as the language server finds them with all that is known.
 *
 * @param mapping what the bytes on disk say
 */
export async function mappingProblems(
  client: LanguageClient,
  document: vscode.TextDocument,
  mapping: Mapping,
): Promise<Record<'errors' | 'warnings', MappingProblem[]>> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const items = report.kind === 'full' ? report.items : [];
  const found = await client.protocol2CodeConverter.asDiagnostics(items);
  const ofSeverity = (severity: vscode.DiagnosticSeverity) =>
    found.filter((each) => each.severity === severity && codeOf(each) !== aboutSize);
  const certain = mappingErrors(new Mapping(document.getText())).map(({ message, span }) => ({
    message,
    range: new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)),
  }));
  const start = new vscode.Range(0, 0, 0, 0);
  const unseen = runRules(mapping)
    .filter(({ rule }) => aboutBytes.includes(rule.id))
    .map(({ message }) => ({ message, range: start }));
  return {
    errors: certain.length > 0 ? certain : ofSeverity(vscode.DiagnosticSeverity.Error),
    warnings: [...unseen, ...ofSeverity(vscode.DiagnosticSeverity.Warning)],
  };
}

function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
