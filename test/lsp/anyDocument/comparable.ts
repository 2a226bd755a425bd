import type { Answer } from './askEverything';

/** What was told, without what differs from one server to the other, and from one version to the next. */
export function comparable(answer: Answer): string {
  return JSON.stringify(answer, (key, value: unknown) =>
    ['version', 'resultId'].includes(key) ? undefined : value,
  );
}
