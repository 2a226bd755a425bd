import { randomBytes } from 'node:crypto';
import { externalIdFaults } from '../core/integration/externalIdFaults';
import { hasErrors } from '../core/integration/hasErrors';
import { makeExternalId } from '../core/integration/makeExternalId';
import { trustPolicy } from '../core/integration/trustPolicy';
import { printJson } from '../core/text/printJson';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import type { ExternalIdOptions } from './externalIdOptions';
import { formatFault } from './format/fault';

/** Makes an external ID, or explains one; gives the exit code. */
export function externalId(options: ExternalIdOptions, { stdout, stderr }: Environment): number {
  const { format, warnings, laceworkAccount, awsAccountId } = options;
  for (const warning of warnings) {
    stderr.write(formatFault(warning));
  }
  if (options.checked === undefined) {
    const made = makeExternalId(options, randomBytes);
    const json = { externalId: made, laceworkAccount, awsAccountId, trustPolicy: trustPolicy(made) };
    stdout.write(format === 'json' ? printJson(json) : `${made}\n`);
    return exitCode.ok;
  }
  const { checked } = options;
  const faults = externalIdFaults(checked, { laceworkAccount, awsAccountId });
  const problems = faults.map(({ severity, message, fix }) => ({ severity, message, meant: fix?.value }));
  if (format === 'json') {
    stdout.write(printJson({ externalId: checked, problems }));
  } else if (faults.length === 0) {
    stdout.write('The external ID is of the documented form.\n');
  } else {
    stdout.write(faults.map(formatFault).join(''));
  }
  return hasErrors(faults) ? exitCode.problems : exitCode.ok;
}
