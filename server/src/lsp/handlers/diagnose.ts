import type { Diagnostic } from 'vscode-languageserver';
import { runRules } from '../../core/rules/runRules';
import { toDiagnostic } from '../convert/toDiagnostic';
import type { Session } from '../session';

/** The problems of an open document; nothing if it is not a mapping file. */
export async function diagnose(session: Session, uri: string): Promise<Diagnostic[] | undefined> {
  const { severities } = await session.settings.for(uri);
  const open = session.documents.get(uri);
  return (
    open && runRules(open.mapping, severities).map((problem) => toDiagnostic(session, open.document, problem))
  );
}
