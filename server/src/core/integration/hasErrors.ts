import type { FieldFault } from './fieldFault';

/** Whether a value with these faults cannot be used. */
export function hasErrors(faults: readonly FieldFault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
