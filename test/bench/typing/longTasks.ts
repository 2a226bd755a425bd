import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Nothing was drawn, or answered, for so long: from `start`, in milliseconds since 1970, `duration` milliseconds. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** What the page says of itself, by the time that tasks and answers to keys take. */
export interface PageTimes {
  readonly longTasks: readonly LongTask[];
  /** From a key to what is drawn next; the browser tells those of 16 ms and more, in steps of 8. */
  readonly keys: readonly LongTask[];
}

const hostRecorder = path.join(__dirname, 'recordHost.cjs');

/** For the environment of VS Code: has its extension host write its long tasks to a file. */
export function recordingHost(file: string): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--require=${JSON.stringify(hostRecorder)}`, LACEWORK_MAPPING_LONG_TASKS: file };
}

/** The long tasks of the extension host so far. */
export async function hostTasks(file: string): Promise<LongTask[]> {
  const lines = await readFile(file, 'utf8').catch(() => '');
  return lines.split('\n').flatMap((line) => {
    const [start, duration] = line.split(' ').map(Number);
    return start === undefined || duration === undefined ? [] : [{ start, duration }];
  });
}

/** Has the page keep its long tasks, from now on. */
export async function recordPage(page: Page): Promise<void> {
  await page.evaluate(`{
    const times = (globalThis.laceworkTimes = { longTasks: [], keys: [] });
    const taken = ({ startTime, duration }) => ({ start: performance.timeOrigin + startTime, duration });
    const observe = (type, list, options) =>
      new PerformanceObserver((found) => list.push(...found.getEntries().filter(
        ({ name }) => type !== 'event' || name === 'keydown',
      ).map(taken))).observe({ type, ...options });
    observe('longtask', times.longTasks);
    observe('event', times.keys, { durationThreshold: 16 });
  }`);
}

export async function pageTimes(page: Page): Promise<PageTimes> {
  return page.evaluate('globalThis.laceworkTimes');
}
