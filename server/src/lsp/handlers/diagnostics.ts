import type { Feature } from './feature';
import { pullDiagnostics } from './pullDiagnostics';
import { pushDiagnostics } from './pushDiagnostics';

/** Problems are pulled by clients that can be told to pull anew, and pushed to all others: never both. */
export const diagnosticsFeature: Feature = (session) =>
  session.client.pullsDiagnostics ? pullDiagnostics(session) : pushDiagnostics(session);
