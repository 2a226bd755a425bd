import { trustPolicy } from '../../../../server/src/core/integration/trustPolicy';
import { externalId, policy } from './checked';

const lacework = 'arn:aws:iam::434813966438:role/lacework-platform';
const allow = {
  Effect: 'Allow',
  Principal: { AWS: lacework },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'sts:ExternalId': externalId } },
};
const other = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
const unconditional = { ...allow, Condition: undefined };

function asking(condition: unknown): string {
  return policy({ ...allow, Condition: condition });
}

/** What a trust policy is, and what is found of it and of the external ID, as `<severity> <subject>`. */
export type TrustRow = readonly [what: string, trust: string, ...found: string[]];

const fine = ['ok Trust policy', 'ok External ID'];

export const trustRows: readonly TrustRow[] = [
  ['as it is documented', JSON.stringify(trustPolicy(externalId)), ...fine],
  ['in percent-encoding', encodeURIComponent(JSON.stringify(trustPolicy(externalId))), ...fine],
  ['with one statement that is no list', JSON.stringify({ Statement: allow }), ...fine],
  [
    'with lists for everything',
    policy({
      ...allow,
      Principal: { AWS: ['arn:aws:iam::210987654321:root', lacework] },
      Action: ['sts:TagSession', 'sts:AssumeRole'],
      Condition: { StringEquals: { 'sts:ExternalId': ['another', externalId] } },
    }),
    ...fine,
  ],
  [
    'with another key and action in another case',
    policy({
      ...allow,
      Action: 'STS:assumerole',
      Condition: { stringequals: { 'STS:externalid': externalId } },
    }),
    ...fine,
  ],
  ['with a wildcard for the action', policy({ ...allow, Action: 'sts:*' }), ...fine],
  ['with a statement for others before it', policy(other, allow), ...fine],
  [
    'with a condition on a set',
    asking({ 'ForAnyValue:StringEquals': { 'sts:ExternalId': externalId } }),
    ...fine,
  ],
  [
    'with a condition if the key is there',
    asking({ StringEqualsIfExists: { 'sts:ExternalId': externalId } }),
    ...fine,
  ],
  [
    'with a condition that the key is there',
    asking({ StringEquals: { 'sts:ExternalId': externalId }, Null: { 'sts:ExternalId': false } }),
    ...fine,
  ],
  [
    'with the account of Lacework',
    policy({ ...allow, Principal: { AWS: 'arn:aws:iam::434813966438:root' } }),
    'information Trust policy',
    'ok External ID',
  ],
  [
    'with the ID of that account',
    policy({ ...allow, Principal: { AWS: '434813966438' } }),
    'information Trust policy',
    'ok External ID',
  ],
  ['with anybody', policy({ ...allow, Principal: '*' }), 'warning Trust policy', 'ok External ID'],
  [
    'with any AWS principal',
    policy({ ...allow, Principal: { AWS: '*' } }),
    'warning Trust policy',
    'ok External ID',
  ],
  ['for another service', policy(other), 'error Trust policy'],
  ['for another account', policy({ ...allow, Principal: { AWS: '210987654321' } }), 'error Trust policy'],
  [
    'for a federated user of that name',
    policy({ ...allow, Principal: { Federated: lacework } }),
    'error Trust policy',
  ],
  ['without statements', policy(), 'error Trust policy'],
  ['for another action', policy({ ...allow, Action: 'sts:AssumeRoleWithSAML' }), 'error Trust policy'],
  [
    'with another external ID',
    asking({ StringEquals: { 'sts:ExternalId': 'another' } }),
    'ok Trust policy',
    'error External ID',
  ],
  [
    'with another case of it',
    asking({ StringEquals: { 'sts:ExternalId': externalId.toUpperCase() } }),
    'ok Trust policy',
    'error External ID',
  ],
  [
    'with a wildcard that StringEquals does not know',
    asking({ StringEquals: { 'sts:ExternalId': '*' } }),
    'ok Trust policy',
    'error External ID',
  ],
  [
    'with any but it',
    asking({ StringNotEquals: { 'sts:ExternalId': externalId } }),
    'ok Trust policy',
    'error External ID',
  ],
  [
    'without a key at all',
    asking({ Null: { 'sts:ExternalId': 'true' } }),
    'ok Trust policy',
    'error External ID',
  ],
  [
    'with a wildcard',
    asking({ StringLike: { 'sts:ExternalId': 'lweid:aws:v?:*' } }),
    'ok Trust policy',
    'warning External ID',
  ],
  [
    'with any that is there',
    asking({ Null: { 'sts:ExternalId': 'false' } }),
    'ok Trust policy',
    'warning External ID',
  ],
  ['without an external ID', policy(unconditional), 'ok Trust policy', 'warning External ID'],
  [
    'with an operator that is not known',
    asking({ BinaryEquals: { 'sts:ExternalId': externalId } }),
    'ok Trust policy',
    'unchecked External ID',
  ],
  [
    'with a variable',
    asking({ StringEquals: { 'sts:ExternalId': '${aws:PrincipalTag/id}' } }),
    'ok Trust policy',
    'unchecked External ID',
  ],
  [
    'with another condition',
    asking({ StringEquals: { 'sts:ExternalId': externalId }, IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }),
    'unchecked Trust policy',
    'ok External ID',
  ],
  [
    'with a condition that is none',
    policy({ ...allow, Condition: { StringEquals: 'made up' } }),
    'unchecked Trust policy',
    'unchecked External ID',
  ],
  [
    'with NotPrincipal',
    policy({ ...unconditional, Principal: undefined, NotPrincipal: { AWS: '210987654321' } }),
    'unchecked Trust policy',
    'warning External ID',
  ],
  [
    'with NotAction',
    policy({ ...allow, Action: undefined, NotAction: 'sts:TagSession' }),
    'unchecked Trust policy',
    'ok External ID',
  ],
  [
    'with another role of Lacework',
    policy({ ...allow, Principal: { AWS: 'arn:aws:iam::434813966438:role/new' } }),
    'unchecked Trust policy',
    'ok External ID',
  ],
  [
    'that denies anybody',
    policy(allow, { Effect: 'Deny', Principal: '*', Action: '*' }),
    'error Trust policy',
  ],
  [
    'that denies Lacework',
    policy(allow, { Effect: 'Deny', Principal: { AWS: lacework }, Action: 'sts:AssumeRole' }),
    'error Trust policy',
  ],
  [
    'that denies others',
    policy(allow, { Effect: 'Deny', Principal: { AWS: '210987654321' }, Action: 'sts:*' }),
    ...fine,
  ],
  [
    'that denies another action',
    policy(allow, { Effect: 'Deny', Principal: '*', Action: 'sts:TagSession' }),
    ...fine,
  ],
  [
    'that denies other external IDs',
    policy(allow, {
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Condition: { StringNotEquals: { 'sts:ExternalId': externalId } },
    }),
    ...fine,
  ],
  [
    'that denies this external ID',
    policy(allow, {
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Condition: { StringLike: { 'sts:ExternalId': 'lweid:*' } },
    }),
    'error Trust policy',
  ],
  [
    'that denies by what is not known',
    policy(allow, {
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
    }),
    ...fine,
    'unchecked Trust policy',
  ],
  [
    'that denies all but some',
    policy(allow, { Effect: 'Deny', NotPrincipal: { AWS: lacework }, Action: '*' }),
    ...fine,
    'unchecked Trust policy',
  ],
  ['of which nothing came', '', 'unchecked Trust policy'],
  ['that is no JSON', '{"Statement": [', 'unchecked Trust policy'],
  ['in a percent-encoding that is none', '%7B%', 'unchecked Trust policy'],
  ['that has no statement', '{}', 'unchecked Trust policy'],
  ['with an effect that is none', policy(allow, { ...allow, Effect: 'Perhaps' }), 'unchecked Trust policy'],
];
