import { loadProxies } from '../proxies/loadProxies';
import type { Fetch } from './exchange';

/** `fetch` of Node.js, through a proxy where the environment names one. */
export function networkFetch(): Fetch {
  const isProxied = Object.entries(process.env).some(
    ([name, value = '']) => /^(?:https?|all)_proxy$/i.test(name) && value !== '',
  );
  return isProxied ? loadProxies().proxiedFetch(fetch) : (url, init) => fetch(url, init);
}
