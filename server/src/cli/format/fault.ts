import type { FieldFault } from '../../core/integration/fieldFault';

/** What is wrong with a value, on a line with its severity, and what is perhaps meant on another. */
export function formatFault({ severity, message, fix }: FieldFault): string {
  return `${severity}: ${message}\n${fix === undefined ? '' : `  Perhaps meant: ${fix.value}\n`}`;
}
