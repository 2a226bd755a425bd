import type { MappingDocument } from '../mappingDocuments';
import type { Session } from '../session';
import { fileRefusal, refusal } from './refusal';

/** The mapping file that a command is about. Throws a `refusal` where it is not open, or too large to be read. */
export function openMapping({ documents }: Session, uri: unknown): MappingDocument {
  const open = typeof uri === 'string' ? documents.getToCheck(uri) : undefined;
  if (open === undefined) {
    throw refusal('The mapping file is not open. Open it, and try again.');
  }
  if (open.mapping.isUnread) {
    throw fileRefusal(
      'The mapping file is too large to be read: Lacework takes 1 MB. Take out what it does not need.',
    );
  }
  return open;
}
