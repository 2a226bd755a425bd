import { decodeMapping, receivedMapping, type MappingData, type ReceivedMapping } from './accountMappingFile';

/**
 * Whether the mapping of an integration is one that was sent: byte for byte where the answer has the file, else as
 * JSON, in which the order of keys and white space mean nothing.
 */
export function isSameMapping(accountMappingFile: string, data: MappingData): boolean {
  const sent = decodeMapping(accountMappingFile);
  const received = receivedMapping(data);
  return received !== undefined && areSameMappings(sent, received);
}

/** The same of two mappings as they were received. */
export function areSameMappings(first: ReceivedMapping, second: ReceivedMapping): boolean {
  if (!first.isRead || !second.isRead) {
    return false;
  }
  if (isFile(first) && isFile(second)) {
    return (
      first.bytes.length === second.bytes.length &&
      first.bytes.every((byte, index) => byte === second.bytes[index])
    );
  }
  const [one, other] = [canonical(first.text), canonical(second.text)];
  return one !== undefined && one === other;
}

function isFile({ form }: ReceivedMapping & { isRead: true }): boolean {
  return form === 'data-url' || form === 'base64';
}

/** JSON with its keys in order; nothing for a text that is none. */
function canonical(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text.replace(/^\uFEFF/, '')), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
        : value,
    );
  } catch {
    // It is not JSON, or nested too deep for it.
    return undefined;
  }
}
