import { quote } from '../text/quote';
import type { FieldFault } from './fieldFault';

/**
 * What is wrong with the name of an integration. Lacework's API takes one line that is not only spaces; its console
 * wants a name that no other integration has.
 *
 * @param taken the names of the integrations that there are
 */
export function integrationNameFaults(name: string, taken: Iterable<string> = []): FieldFault[] {
  const bare = name.trim();
  if (bare === '') {
    return [
      {
        severity: 'error',
        message: '"Name" is empty: Lacework refuses an integration without one. Write a name.',
      },
    ];
  }
  const faults: FieldFault[] = [];
  if (/[\n\r\u2028\u2029]/.test(bare)) {
    faults.push({
      severity: 'error',
      message: `${quote(name)} has a line break in it: Lacework takes names of one line. Remove it.`,
      fix: { value: bare.replace(/[\n\r\u2028\u2029]+/g, ' '), isCertain: true },
    });
  }
  if (bare !== name) {
    faults.push({
      severity: 'warning',
      message: `${quote(name)} has white space around it, which stays in the list of integrations. Remove it.`,
      fix: { value: bare, isCertain: true },
    });
  }
  const others = new Set(taken);
  if (others.has(name)) {
    faults.push({
      severity: 'warning',
      message: `${quote(name)} is the name of another integration: the console of Lacework wants unique names. Choose another.`,
      fix: { value: freeName(name, others), isCertain: false },
    });
  }
  return faults;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name} ${number}`)) {
    number++;
  }
  return `${name} ${number}`;
}
