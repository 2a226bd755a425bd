import type { LogOutputChannel, ViewColumn } from 'vscode';

/** An issue needs the last ones; more would be much to read before it is sent. */
const most = 20;
/** Stack traces are longer, and their end tells little. */
const longest = 2000;

const records = new WeakMap<LogOutputChannel, string[]>();

/** The last warnings and errors that were logged, each with its time (ISO 8601, in UTC), the newest at the end. */
export function recordedFailures(log: LogOutputChannel): readonly string[] {
  return records.get(log) ?? [];
}

/** A log that does the same as another one, and keeps its warnings and errors for `recordedFailures` of that one. */
export function recordFailures(log: LogOutputChannel): LogOutputChannel {
  const kept = records.get(log) ?? [];
  records.set(log, kept);
  const keep = (level: string, message: string | Error) => {
    const text = message instanceof Error ? (message.stack ?? message.message) : message;
    kept.push(`${new Date().toISOString()} ${level} ${text.slice(0, longest)}`);
    kept.splice(0, kept.length - most);
  };
  const recording: Omit<LogOutputChannel, 'show'> = {
    name: log.name,
    get logLevel() {
      return log.logLevel;
    },
    onDidChangeLogLevel: log.onDidChangeLogLevel,
    warn(message: string, ...parameters: unknown[]) {
      keep('warning', message);
      log.warn(message, ...parameters);
    },
    error(message: string | Error, ...parameters: unknown[]) {
      keep('error', message);
      log.error(message, ...parameters);
    },
    trace: (message: string, ...parameters: unknown[]) => log.trace(message, ...parameters),
    debug: (message: string, ...parameters: unknown[]) => log.debug(message, ...parameters),
    info: (message: string, ...parameters: unknown[]) => log.info(message, ...parameters),
    append: (text) => log.append(text),
    appendLine: (text) => log.appendLine(text),
    replace: (text) => log.replace(text),
    clear: () => log.clear(),
    hide: () => log.hide(),
    dispose: () => log.dispose(),
  };
  return Object.assign(recording, {
    show: (column?: ViewColumn | boolean, preserveFocus = column === true) => log.show(preserveFocus),
  });
}
