import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session';

/**
 * A part of the server: registers its handlers and returns what is to be advertised for them, so that what is
 * advertised is what is implemented.
 */
export type Feature = (session: Session) => ServerCapabilities;
