import { quoteForShell } from '../text/quoteForShell';
import { trustPolicy } from './trustPolicy';

/** The line for the AWS CLI in a POSIX shell that gives a role the trust policy with this external ID. */
export function trustPolicyCommand(externalId: string, roleName: string): string {
  return [
    'aws iam update-assume-role-policy',
    `--role-name ${quoteForShell(roleName)}`,
    `--policy-document ${quoteForShell(JSON.stringify(trustPolicy(externalId)))}\n`,
  ].join(' ');
}
