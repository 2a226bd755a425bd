import { accountOfLacework } from '../mapping/wellKnownAwsAccounts';

/** The role of Lacework that assumes the role of an integration, as in the vendor's module terraform-aws-iam-role. */
export const laceworkPrincipal = `arn:aws:iam::${accountOfLacework}:role/lacework-platform`;

/** A trust policy in the form of AWS. */
export interface TrustPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly [
    {
      readonly Effect: 'Allow';
      readonly Principal: { readonly AWS: string };
      readonly Action: 'sts:AssumeRole';
      readonly Condition: { readonly StringEquals: { readonly 'sts:ExternalId': string } };
    },
  ];
}

/** The trust policy of the role of an integration: Lacework may assume it, with this external ID alone. */
export function trustPolicy(externalId: string): TrustPolicy {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: laceworkPrincipal },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': externalId } },
      },
    ],
  };
}

/** The same as JSON, to be pasted into the console of AWS. */
export function trustPolicyJson(externalId: string): string {
  return `${JSON.stringify(trustPolicy(externalId), undefined, 2)}\n`;
}
