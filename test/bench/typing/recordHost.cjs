'use strict';

/*
 * Required by each Node.js process of VS Code. In the extension host it writes a line for each time that its event loop
 * was busy for long: when, since 1970, and how long, both in milliseconds.
 */
const { appendFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');
const process = require('node:process');
const { setInterval } = require('node:timers');

const file = process.env.LACEWORK_MAPPING_LONG_TASKS;
const interval = 10;
const isLong = 50;

if (file !== undefined && process.argv.includes('--type=extensionHost')) {
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const busy = now - last - interval;
    if (busy >= isLong) {
      appendFileSync(file, `${Math.round(performance.timeOrigin + last)} ${Math.round(busy)}\n`);
    }
    last = performance.now();
  }, interval).unref();
}
