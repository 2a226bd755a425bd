import type { PrerequisiteFinding } from './prerequisiteFinding';

const words: Readonly<Record<PrerequisiteFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  ok: 'ok',
  unchecked: 'not checked',
};

/** A finding as lines of text: what was found, and indented under it what to do and what can be copied. */
export function printFinding({
  severity,
  subject,
  message,
  advice,
  remedy = '',
}: PrerequisiteFinding): string {
  const below = [advice, remedy].flatMap((text) => (text === '' ? [] : text.trimEnd().split('\n')));
  return [`${words[severity]}: ${subject}: ${message}`, ...below.map((line) => `  ${line}`), ''].join('\n');
}
