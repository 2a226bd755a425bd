import { loadConfig, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS } from '@smithy/core/config';

/**
 * The region that calls of AWS Organizations are signed for and sent to: one in each partition, whatever region the
 * environment or the profile names, which only tells the partition (docs.aws.amazon.com/general/latest/gr/ao.html).
 */
export async function signingRegion(profile: string | undefined): Promise<string> {
  const region = await loadConfig(
    {
      ...NODE_REGION_CONFIG_OPTIONS,
      // The one variable that the AWS CLI reads, and the SDK does not.
      default: () => Promise.resolve(process.env.AWS_DEFAULT_REGION ?? 'us-east-1'),
    },
    { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...(profile === undefined ? {} : { profile }) },
  )();
  if (region.startsWith('us-gov-')) {
    return 'us-gov-west-1';
  }
  if (region.startsWith('cn-')) {
    return 'cn-northwest-1';
  }
  // For other partitions, which are closed to the public, the SDK knows the address by the region.
  return /^(?:us-iso|eu-iso|eusc-)/.test(region) ? region : 'us-east-1';
}
