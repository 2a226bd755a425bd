/**
 * How many seconds to wait before the next request: `RateLimit-Reset`, as Lacework documents it, else `Retry-After`,
 * which proxies send.
 */
export function waitDemanded(headers: Headers): number | undefined {
  for (const name of ['RateLimit-Reset', 'Retry-After']) {
    const value = headers.get(name)?.trim() ?? '';
    if (/^\d{1,6}$/.test(value)) {
      return Number(value);
    }
  }
  return undefined;
}
