import { shorten } from '../../core/text/quote';
import type { Secret } from './secret';

/** More would not be read. */
const longest = 300;
/** So many characters of a secret in a row are no coincidence. */
const telltale = 8;

/**
 * What an answer says of a failure, on one line: API v2 has `message`, older parts of the API have it in `data`. Nothing
 * where there is none, or where it repeats a part of a secret.
 */
export function messageIn(text: string, secrets: readonly Secret[]): string | undefined {
  const message = messageOf(text)?.trim();
  if (message === undefined || message === '' || message === 'SUCCESS') {
    return undefined;
  }
  return secrets.some((secret) => repeats(message, secret.reveal())) ? undefined : shorten(message, longest);
}

function messageOf(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // A page of a proxy, most likely, which is not for a terminal.
    return undefined;
  }
  const data = member(body, 'data');
  const candidates = [
    member(data, 'ErrorMsg'),
    member(data, 'message'),
    member(body, 'message'),
    member(data, 'statusMessage'),
  ];
  return candidates.find((each) => typeof each === 'string' && each !== '' && each !== 'SUCCESS') as
    string | undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function repeats(message: string, secret: string): boolean {
  const [text, hidden] = [message.toLowerCase(), secret.toLowerCase()];
  if (hidden.length <= telltale) {
    return hidden !== '' && text.includes(hidden);
  }
  for (let start = 0; start + telltale <= hidden.length; start++) {
    if (text.includes(hidden.slice(start, start + telltale))) {
      return true;
    }
  }
  return false;
}
