import type { MeantAwsAccountId } from './meantAwsAccountId';

/**
 * The AWS account that an ARN stands for. It is certain for an account of an organization, which comes last in
 * its ARN, and for what belongs to an account in IAM. Of any other ARN it is the account that owns the resource.
 */
export function accountOfArn(text: string): MeantAwsAccountId | undefined {
  const trimmed = text.trim();
  const [, service = '', owner = '', resource = ''] =
    /^arn:[^:]*:([^:]*):[^:]*:([0-9]{12}):([^,;\s]+)$/i.exec(trimmed) ?? [];
  if (owner === '') {
    return undefined;
  }
  const [, member] = /^account\/o-[0-9a-z]+\/([0-9]{12})$/.exec(resource) ?? [];
  switch (service.toLowerCase()) {
    case 'organizations':
      return member === undefined ? undefined : { id: member, isCertain: true };
    case 'iam':
      return { id: owner, isCertain: true };
    default:
      return { id: owner, isCertain: false };
  }
}
