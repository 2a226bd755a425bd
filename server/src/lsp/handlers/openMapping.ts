import type { MappingDocument } from '../mappingDocuments';
import type { Session } from '../session';
import { refusal } from './refusal';

/** The mapping file that a command is about. Throws a `refusal` where it is not open. */
export function openMapping({ documents }: Session, uri: unknown): MappingDocument {
  const open = typeof uri === 'string' ? documents.get(uri) : undefined;
  if (open === undefined) {
    throw refusal('The mapping file is not open. Open it, and try again.');
  }
  return open;
}
