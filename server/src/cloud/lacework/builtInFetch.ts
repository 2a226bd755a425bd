import type { Fetch } from './exchange';

/** The global `fetch`: in the extension host of VS Code it is VS Code's own, which follows the proxies of its settings. */
export const builtInFetch: Fetch = (url, init) => fetch(url, init);
