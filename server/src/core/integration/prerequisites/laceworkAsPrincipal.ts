import { accountOfLacework } from '../../mapping/wellKnownAwsAccounts';
import { laceworkPrincipal } from '../trustPolicy';
import type { Certainty } from './certainty';
import type { PolicyPrincipal } from './policyStatement';

/** As what a trust policy names Lacework. */
export type LaceworkPrincipal = 'role' | 'account' | 'anybody';

/**
 * As what a principal stands for the role of Lacework; nothing if it does not. Roles from before November 2023 may have
 * the account (terraform-aws-iam-role of the vendor), of which AWS takes the ID alone, too.
 */
export function laceworkAsPrincipal({ kind, value }: PolicyPrincipal): LaceworkPrincipal | undefined {
  if (kind !== 'AWS') {
    return undefined;
  }
  switch (value) {
    case laceworkPrincipal:
      return 'role';
    case accountOfLacework:
    case `arn:aws:iam::${accountOfLacework}:root`:
      return 'account';
    case '*':
      return 'anybody';
    default:
      return undefined;
  }
}

/** A session or another role of Lacework's account may be the one that is used; nothing of it is documented. */
export function meansLacework(principal: PolicyPrincipal): Certainty {
  if (laceworkAsPrincipal(principal) !== undefined) {
    return 'yes';
  }
  const isOfLacework = principal.kind === 'AWS' && principal.value.includes(`::${accountOfLacework}:`);
  return isOfLacework ? 'unknown' : 'no';
}
