import type { CreateRequest } from '../../../server/src/cloud/lacework/createOnce';
import { cloudTrailData, type CloudTrailSettings } from '../../../server/src/cloud/lacework/cloudAccount';
import { fitMappingFile } from '../../../server/src/core/integration/fitMappingFile';
import type { IntegrationDraft } from '../../../server/src/core/integration/integrationDraft';
import { utf8Length } from '../../../server/src/core/text/textEncoding';

export type IntegrationRequest =
  | {
      readonly fits: true;
      readonly request: CreateRequest;
      /** Whether white space was left out of the mapping, since it was too large with it. */
      readonly isMinified: boolean;
    }
  /** How much the mapping takes at least, in bytes of the request. */
  | { readonly fits: false; readonly size: number };

/** What is sent to create an integration, with the bytes of the mapping file as they are if they fit. */
export function integrationRequest(
  { name = '', awsAccount = '', externalId = '', roleArn = '', queueUrl = '' }: IntegrationDraft,
  bytes: Uint8Array,
): IntegrationRequest {
  const awsAccountId = awsAccount.trim();
  const settings: CloudTrailSettings = {
    roleArn,
    externalId,
    queueUrl,
    ...(awsAccountId !== '' && { awsAccountId }),
  };
  const rest = requestBody({ name, settings: { ...settings, accountMappingFile: '' } });
  const fit = fitMappingFile(bytes, utf8Length(JSON.stringify(rest)));
  return fit.fits
    ? {
        fits: true,
        request: { name, settings: { ...settings, accountMappingFile: fit.accountMappingFile } },
        isMinified: fit.isMinified,
      }
    : fit;
}

/** The body of the request, as `createCloudTrail` sends it. */
export function requestBody({ name, settings }: CreateRequest): object {
  return { name, type: 'AwsCtSqs', enabled: 1, data: cloudTrailData(settings) };
}
