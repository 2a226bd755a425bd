const day = 86_400_000;
const units: readonly [unit: Intl.RelativeTimeFormatUnit, days: number][] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
];

/**
 * How long ago a time was, such as `yesterday` or `3 weeks ago`; nothing where it is none.
 *
 * @param time as ISO 8601
 * @param now in milliseconds since 1970
 * @param language as BCP 47
 */
export function ageInWords(time: string | undefined, now: number, language: string): string | undefined {
  const days = Math.floor((now - Date.parse(time ?? '')) / day);
  if (!Number.isFinite(days)) {
    return undefined;
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, length] = units.find(([, each]) => days >= each) ?? (['day', 1] as const);
  return format.format(-Math.max(0, Math.floor(days / length)), unit);
}
