import type { PermissionDecisions } from './permissionDecision';

/** What AWS told of something, or why it told nothing. */
export type Told<Value> =
  | { readonly kind: 'told'; readonly value: Value }
  /** AWS says that there is no such thing. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'unchecked';
      /** A phrase that goes on after a colon. */
      readonly reason: string;
      readonly advice: string;
    };

/** What is asked of AWS to check the prerequisites of an integration. */
export interface PrerequisiteQuestion {
  readonly roleArn: string;
  readonly queueUrl: string;
  /** That of the integration, if it is known. */
  readonly externalId?: string | undefined;
}

/** What AWS told. */
export interface PrerequisiteFacts {
  /** The AWS account that was asked, where it is known. */
  readonly awsAccountId: string | undefined;
  readonly role: Told<{ readonly arn: string | undefined; readonly trustPolicy: string | undefined }>;
  /** The attributes of the queue by the names of the SQS API. */
  readonly queue: Told<Readonly<Record<string, string>>>;
  readonly permissions: Told<PermissionDecisions>;
}
