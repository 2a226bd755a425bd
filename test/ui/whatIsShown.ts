import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from 'mocha';
import type { Frame, Page } from 'playwright-core';
import { openWorkbenches } from './openWorkbench';

const folder = path.resolve('out/failures');

/** How much of a text is told. */
const mostTold = 600;
const logLines = 25;

/** Runs in the page. */
const shownText = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const texts = (selector) => all(selector).map((each) => each.ariaLabel ?? each.innerText);
  const { activeElement: focused } = document;
  return JSON.stringify({
    focused: focused && [focused.tagName, focused.className, focused.ariaLabel].join(' '),
    tabs: texts('.tab').map((tab, at) => (all('.tab')[at].classList.contains('selected') ? '* ' : '') + tab),
    activeGroup: texts('.editor-group-container.active .tab'),
    notifications: texts(':is(.notifications-center .monaco-list-row, .notification-toast)'),
    asked: all('.quick-input-widget, .monaco-dialog-box').filter((each) => each.offsetParent).map((each) => each.innerText),
  }, undefined, 2);
})()`;

/**
 * Adds to what a failed test says what its VS Code shows, since nobody looks at it where tests run by themselves, and keeps a
 * picture of it.
 */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const { currentTest } = this;
    const { err } = currentTest ?? {};
    if (currentTest?.state !== 'failed' || err === undefined) {
      return;
    }
    const name = currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
    for (const [number, workbench] of [...openWorkbenches].entries()) {
      const { page } = workbench;
      const picture = path.join(folder, `${name}-${String(number + 1)}.png`);
      const told = [
        await orWhy(() => keepPicture(page, picture)),
        await orWhy(async () => String(await page.evaluate(shownText))),
        ...(await Promise.all(webviews(page).map((frame) => orWhy(() => textOf(frame))))),
        await orWhy(async () => (await workbench.log()).split('\n').slice(-logLines).map(cut).join('\n')),
      ];
      err.stack = [err.stack ?? err.message, ...told].join('\n\n');
    }
  },
};

async function keepPicture(page: Page, file: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: file, timeout: 5000 });
  return `What was shown then is in ${file}.`;
}

/** What VS Code shows in a webview has this address. */
function webviews(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().includes('/fake.html'));
}

async function textOf(frame: Frame): Promise<string> {
  return `A webview shows: ${cut((await frame.innerText('body', { timeout: 2000 })).replace(/\s*\n\s*/g, ' | '))}`;
}

/**
 * What failed once may fail in more than one way; what it was at first is what counts. A hook that fails would end the run, and
 * so would a page that never answers.
 */
async function orWhy(tell: () => Promise<string>): Promise<string> {
  const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
  try {
    return await withTimeLimit(tell(), 5, 'VS Code');
  } catch (error) {
    return String(error);
  }
}

function cut(text: string): string {
  return text.length > mostTold ? `${text.slice(0, mostTold)}…` : text;
}
