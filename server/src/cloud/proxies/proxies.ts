/* The contents of dist/proxies.js. */
export { proxiedFetch } from './proxiedFetch';
