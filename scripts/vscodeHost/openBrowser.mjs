import { chromium } from 'playwright-core';
import { onCleanup } from '../cleanup.mjs';
import { findBrowser } from './findBrowser.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Names are not looked up either, whatever part of the browser asks.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * @typedef {object} OpenBrowser
 * @property {import('playwright-core').Page} page
 * @property {readonly string[]} outsideRequests addresses other than this machine's that were asked for, in vain
 * @property {Promise<void>} closed resolves when the page is gone, closed or crashed
 * @property {() => Promise<void>} close
 */

/**
 * Opens an empty page in a headless Chromium that reaches nothing but this machine.
 * @returns {Promise<OpenBrowser>}
 */
export async function openBrowser() {
  const { executable, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: executable,
    headless: true,
    args: flags,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
    // The scripts clean up by themselves, in their order.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const forget = onCleanup(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  /** @type {string[]} */
  const outsideRequests = [];
  await context.route(isOutside, (route) => {
    outsideRequests.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  // Web sockets are only watched: playwright routes all of them or none, and routed ones may swap binary messages,
  // which VS Code's protocol does not survive.
  page.on('websocket', (socket) => {
    if (isOutside(new URL(socket.url()))) outsideRequests.push(socket.url());
  });
  const closed = new Promise((resolve) => {
    page.once('close', () => resolve(undefined));
    page.once('crash', () => resolve(undefined));
    browser.once('disconnected', () => resolve(undefined));
  });
  const close = async () => {
    await browser.close();
    forget();
  };
  return { page, outsideRequests, closed, close };
}

/** @param {URL} url */
function isOutside(url) {
  const isNetwork = /^(https?|wss?):$/.test(url.protocol);
  return isNetwork && url.hostname !== '127.0.0.1' && !/(^|\.)localhost$/.test(url.hostname);
}
