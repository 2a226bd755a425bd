import type { QueueUrl } from '../../core/integration/queueUrl';
import type { RoleArn } from '../../core/integration/roleArn';
import { MalformedAnswer } from './allPages';
import type { RoleAnswer } from './prerequisitesApi';

/*
 * The SDK of AWS hands on whatever stands in an answer, of whatever type. One that does not name what was asked for is
 * none: nothing is to be said of a role or a queue by what something else has answered.
 */

/** The role that an answer tells of. @throws MalformedAnswer where it is of another one, or of none. */
export function roleIn(
  { Arn: arn, AssumeRolePolicyDocument: trustPolicy }: RoleAnswer = {},
  { name }: RoleArn,
): { readonly arn: string; readonly trustPolicy: string | undefined } {
  const isOfRole =
    typeof arn === 'string' && /^arn:[^:]+:iam::\d{12}:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1] === name;
  if (!isOfRole || (trustPolicy !== undefined && typeof trustPolicy !== 'string')) {
    throw new MalformedAnswer('its answer does not name the role');
  }
  return { arn, trustPolicy };
}

/** The attributes of the queue that was asked for. @throws MalformedAnswer where they are another one's, or none. */
export function attributesIn(
  attributes: Readonly<Record<string, string>> = {},
  { name }: QueueUrl,
): Readonly<Record<string, string>> {
  const { QueueArn: arn } = attributes;
  const areTexts = Object.values(attributes).every((value) => typeof value === 'string');
  if (!areTexts || arn === undefined || !arn.startsWith('arn:') || !arn.endsWith(`:${name}`)) {
    throw new MalformedAnswer('its answer does not name the queue');
  }
  return attributes;
}
