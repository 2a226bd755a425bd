import type { FieldFault } from '../../../server/src/core/integration/fieldFault';
import type { RoleArn } from '../../../server/src/core/integration/roleArn';

/** A value of an integration with a mistake, or without one, and what is said of it. */
export interface FaultRow {
  /** The number of the mistake in the list of those that integrations are known for, and what it is. */
  readonly name: string;
  readonly faults: readonly FieldFault[];
  /** The severity and a part of the message of each fault; none where the value is right. */
  readonly expected: readonly (readonly [FieldFault['severity'], RegExp])[];
  /** The value of the last fix; with `~` before it where it is no certain one. */
  readonly fix?: string;
}

export const id = '210987654321';
export const roleArn = `arn:aws:iam::${id}:role/lacework`;
export const role: RoleArn = { partition: 'aws', awsAccountId: id, path: '/', name: 'lacework' };
export const externalId = `lweid:aws:v2:acme:${id}:dkl31.09ip`;
export const queue = `https://sqs.eu-central-1.amazonaws.com/${id}/lacework-queue`;
