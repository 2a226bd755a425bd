import { decodeBase64, encodeBase64 } from '../text/base64';
import { decodeText, encodeUtf8 } from '../text/textBytes';

/** What the vendor's own client writes before the base64 of `accountMappingFile`. */
const dataUrlStart = 'data:application/json;name=i.json;base64,';

/**
 * How a mapping was found: as the bytes of a file, in a data URL or without one, or as an object or text of JSON,
 * which has lost what the file looked like.
 */
export type MappingForm = 'data-url' | 'base64' | 'json' | 'object';

export type ReceivedMapping =
  | { readonly isRead: true; readonly form: MappingForm; readonly bytes: Uint8Array; readonly text: string }
  /** Why, in words. */
  | { readonly isRead: false; readonly reason: string };

/** The `data` of an integration, as far as it is about the mapping. */
export interface MappingData {
  readonly accountMappingFile?: unknown;
  readonly accountMapping?: unknown;
}

/** The text of an account mapping file as `accountMappingFile`: its bytes, unchanged. */
export function encodeAccountMappingFile(bytes: Uint8Array): string {
  return dataUrlStart + encodeBase64(bytes);
}

/**
 * The mapping of an integration; nothing where it has none. Which of the two fields an answer has is not documented:
 * the file is taken before the object, since its bytes are exact.
 */
export function receivedMapping({
  accountMappingFile,
  accountMapping,
}: MappingData): ReceivedMapping | undefined {
  const received = [accountMappingFile, accountMapping]
    .filter((value) => !isNothing(value))
    .map(decodeMapping);
  return received.find(({ isRead }) => isRead) ?? received[0];
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Reads a mapping in whatever form an answer has it: data URL, bare base64, JSON as text, or an object. */
export function decodeMapping(value: unknown): ReceivedMapping {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return decodedObject(value);
  }
  if (typeof value !== 'string') {
    return { isRead: false, reason: 'It is neither text nor an object.' };
  }
  const bare = value.trim();
  if (/^data:/i.test(bare)) {
    const marker = /;base64,/i.exec(bare);
    return marker === null
      ? { isRead: false, reason: 'It is a data URL without ";base64,".' }
      : decodedFrom(bare.slice(marker.index + marker[0].length), 'data-url');
  }
  if (/^[{[]/.test(bare)) {
    return { isRead: true, form: 'json', bytes: encodeUtf8(value), text: value };
  }
  return decodedFrom(bare, 'base64');
}

function decodedObject(value: object): ReceivedMapping {
  try {
    const text = `${JSON.stringify(value, undefined, 2)}\n`;
    return { isRead: true, form: 'object', bytes: encodeUtf8(text), text };
  } catch {
    // It holds what no JSON can, or is nested too deep: no server has sent that.
    return { isRead: false, reason: 'It is an object that cannot be written as JSON.' };
  }
}

function decodedFrom(base64: string, form: MappingForm): ReceivedMapping {
  const bytes = decodeBase64(base64);
  if (bytes === undefined) {
    return { isRead: false, reason: 'It is not base64.' };
  }
  if (bytes.length === 0) {
    return { isRead: false, reason: 'It is empty.' };
  }
  const text = decodeText(bytes);
  return text === undefined
    ? { isRead: false, reason: 'Its bytes are neither UTF-8 nor UTF-16.' }
    : { isRead: true, form, bytes, text };
}
