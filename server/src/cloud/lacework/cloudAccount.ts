/** An integration with a cloud, as Lacework has it. */
export interface CloudAccount {
  /** `intgGuid`. */
  readonly guid: string;
  readonly name: string;
  /** Such as `AwsCtSqs`, which is CloudTrail. */
  readonly type: string;
  readonly isEnabled: boolean;
  /** Whether it is of the organization; unknown where the answer does not say. */
  readonly isOrganization: boolean | undefined;
  readonly changedBy: string | undefined;
  /** As Lacework writes it, ISO 8601. */
  readonly changedAt: string | undefined;
  readonly state: CloudAccountState;
  /** All that is particular to its type, as it came. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CloudAccountState {
  /** A new one is pending until Lacework has used it. */
  readonly kind: 'pending' | 'working' | 'failing';
  /** What Lacework says of it, such as what it may not do. */
  readonly details: readonly string[];
}

/** The integration with CloudTrail, the only one that has a mapping. */
export const cloudTrailType = 'AwsCtSqs';

/** What makes an integration with CloudTrail; everything is sent as it is. */
export interface CloudTrailSettings {
  readonly roleArn: string;
  readonly externalId: string;
  readonly queueUrl: string;
  /** An ID or an alias. */
  readonly awsAccountId?: string | undefined;
  /** The mapping, as a data URI. */
  readonly accountMappingFile?: string | undefined;
}

/** What an answer says of an integration with CloudTrail; the external ID may be masked. */
export type CloudTrailAnswer = Readonly<
  Record<'roleArn' | 'externalId' | 'queueUrl' | 'awsAccountId', string | undefined>
>;

/** The member `data` of requests about an integration with CloudTrail. */
export function cloudTrailData(settings: CloudTrailSettings): Readonly<Record<string, unknown>> {
  const { roleArn, externalId, queueUrl, awsAccountId, accountMappingFile } = settings;
  return {
    ...(awsAccountId === undefined ? {} : { awsAccountId }),
    crossAccountCredentials: { roleArn, externalId },
    queueUrl,
    ...(accountMappingFile === undefined ? {} : { accountMappingFile }),
  };
}
