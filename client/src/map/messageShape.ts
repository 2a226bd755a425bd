/*
 * Checks of plain data that came over a border: a page in a webview is one. They are put together like the data itself.
 */

/** Whether a value is what is expected. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isBoolean: Check = (value) => typeof value === 'boolean';
export const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

export function textUpTo(longest: number): Check {
  return (value) => typeof value === 'string' && value.length <= longest;
}

/** One of these values. */
export function one(...values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}

export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object with such members; what else it has is not looked at. */
export function shape(members: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(members).every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

/** One of these. */
export function anyOf(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}
