import type { MappingDocument } from '../mappingDocuments';
import type { Session } from '../session';
import { fileRefusal, refusal } from './refusal';

/** The mapping file that a command tells about, also one that is too large to be read. Throws a `refusal` where it is not open. */
export function openMappingFile({ documents }: Session, uri: unknown): MappingDocument {
  const open = typeof uri === 'string' ? documents.getToCheck(uri) : undefined;
  if (open === undefined) {
    throw refusal('The mapping file is not open. Open it, and try again.');
  }
  return open;
}

/** The same for a command that goes by what the file lists: throws where it is too large, too. */
export function openMapping(session: Session, uri: unknown): MappingDocument {
  const open = openMappingFile(session, uri);
  if (open.mapping.isUnread) {
    throw fileRefusal(
      'The mapping file is too large to be read: Lacework takes 1 MB. Take out what it does not need.',
    );
  }
  return open;
}
