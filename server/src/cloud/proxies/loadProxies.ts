import { createRequire } from 'node:module';
import type * as proxies from './proxies.js';

/** Loads what is in the bundle dist/proxies.js, where there is a proxy. No bundler follows this way. */
export function loadProxies(): typeof proxies {
  return createRequire(__filename)('./proxies.js') as typeof proxies;
}
