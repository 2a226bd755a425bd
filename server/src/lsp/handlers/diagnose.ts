import type { Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from '../convert/toDiagnostic';
import type { Session } from '../session';

/** The problems of an open document; nothing if it is not a mapping file. */
export async function diagnose(session: Session, uri: string): Promise<Diagnostic[] | undefined> {
  const found = await session.problems.of(uri);
  return found?.problems.map((problem) => toDiagnostic(session, found.document, problem));
}
