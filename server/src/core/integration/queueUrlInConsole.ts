import { parseQueueUrl } from './queueUrl';

/** More of an address than the console ever makes is not looked at. */
const longestAddress = 4000;

/** The URL of the queue in the address of its page in the console of AWS, where it stands in percent-encoding. */
export function queueUrlInConsole(address: string): string | undefined {
  const [encoded] = /https%3A%2F%2F[A-Za-z0-9._~%-]+/i.exec(address.slice(0, longestAddress)) ?? [];
  try {
    const url = decodeURIComponent(encoded ?? '');
    return parseQueueUrl(url) === undefined ? undefined : url;
  } catch {
    // It is not percent-encoded as it seems, so there is no URL in it.
    return undefined;
  }
}
