import type { Body } from './checkBody';

/** A condition of a search, already checked: `values` for those with several, `value` for all others. */
export interface Filter {
  /** A member, or one within it after a dot. */
  readonly field: string;
  readonly expression: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

/** Each without its opposite. */
const tests: Readonly<Record<string, (actual: unknown, values: readonly string[]) => boolean>> = {
  eq: (actual, [value = '']) => compare(actual, value) === 0,
  in: (actual, values) => values.some((value) => compare(actual, value) === 0),
  like: (actual, [value = '']) => patternOf(value, 's').test(textOf(actual)),
  ilike: (actual, [value = '']) => patternOf(value, 'is').test(textOf(actual)),
  // In SQL a regular expression is for the whole text.
  rlike: (actual, [value = '']) => new RegExp(`^(?:${value})$`, 's').test(textOf(actual)),
  gt: (actual, [value = '']) => compare(actual, value) > 0,
  ge: (actual, [value = '']) => compare(actual, value) >= 0,
  lt: (actual, [value = '']) => compare(actual, value) < 0,
  le: (actual, [value = '']) => compare(actual, value) <= 0,
  between: (actual, [lower = '', upper = '']) => compare(actual, lower) >= 0 && compare(actual, upper) <= 0,
};

/**
 * Whether an integration meets a condition, which works as in SQL: a member that is not there meets none, not even a
 * negative one.
 */
export function matchesFilter({ field, expression, value, values }: Filter, integration: Body): boolean {
  const path = field.split('.');
  const actual = path.reduce<unknown>(
    (parent, name) => (isObject(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined),
    integration,
  );
  if (actual === undefined || actual === null) {
    return false;
  }
  const positive = expression === 'ne' ? 'eq' : expression.replace(/^not_/, '');
  const isMet = tests[positive]?.(actual, values ?? [value ?? '']) === true;
  return positive === expression ? isMet : !isMet;
}

/** Negative, 0 or positive; a number is compared as one, and with what is none it is not comparable (NaN). */
function compare(actual: unknown, value: string): number {
  if (typeof actual === 'number') {
    return value.trim() === '' ? NaN : actual - Number(value);
  }
  const text = textOf(actual);
  return text === value ? 0 : text < value ? -1 : 1;
}

function textOf(actual: unknown): string {
  return typeof actual === 'string' ? actual : JSON.stringify(actual);
}

/** `%` stands for any text, `_` for one character. */
function patternOf(value: string, flags: string): RegExp {
  const source = value
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, flags);
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null;
}
