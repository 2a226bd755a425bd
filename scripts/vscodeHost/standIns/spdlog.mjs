import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Stands in for the native logging module. Without one VS Code writes no log files and output channels stay empty,
 * and a test that looks for something in the log would prove nothing.
 *
 * Files are not rotated: a test run writes little.
 */
const levelNames = /** @type {const} */ (['trace', 'debug', 'info', 'warning', 'error', 'critical']);
const off = levelNames.length;

class FileLogger {
  #file;
  #level = levelNames.indexOf('info');
  #raw = false;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
    mkdirSync(path.dirname(file), { recursive: true });
  }

  /**
   * @param {number} level
   * @param {string} message
   */
  #write(level, message) {
    if (level < this.#level || this.#level === off) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#raw ? message : `${time} [${levelNames[level]}] ${message}\n`);
  }

  /** @param {string} message */
  trace(message) {
    this.#write(0, message);
  }
  /** @param {string} message */
  debug(message) {
    this.#write(1, message);
  }
  /** @param {string} message */
  info(message) {
    this.#write(2, message);
  }
  /** @param {string} message */
  warn(message) {
    this.#write(3, message);
  }
  /** @param {string} message */
  error(message) {
    this.#write(4, message);
  }
  /** @param {string} message */
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  /** @param {number} level */
  setLevel(level) {
    this.#level = level;
  }
  /** VS Code asks for the one pattern that is written here anyway. */
  setPattern() {}
  /** Output channels bring their own line ends and want their text as it is. */
  clearFormatters() {
    this.#raw = true;
  }
  /** Every line has been written when the call returns. */
  flush() {}
  drop() {}
}

export const version = 0;
export function setLevel() {}
export function setFlushOn() {}

/**
 * @param {string} _name
 * @param {string} file
 */
export async function createRotatingLogger(_name, file) {
  return new FileLogger(file);
}

/**
 * @param {string} name
 * @param {string} file
 */
export async function createAsyncRotatingLogger(name, file) {
  return await createRotatingLogger(name, file);
}
