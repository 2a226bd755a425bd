import type { FieldFault } from './fieldFault';

/** More than any value needs: each fix takes one fault away. */
const mostFixes = 8;

/** A value as it is certainly meant: white space, quotes and the like taken away, a queue ARN made a URL. */
export function mended(value: string, faultsOf: (value: string) => readonly FieldFault[]): string {
  let current = value;
  for (let fixes = 0; fixes < mostFixes; fixes++) {
    const certain = faultsOf(current).find(({ fix }) => fix?.isCertain === true)?.fix;
    if (certain === undefined) {
      break;
    }
    current = certain.value;
  }
  return current;
}
