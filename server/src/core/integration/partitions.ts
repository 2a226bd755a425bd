/** A partition of AWS: regions that share identities and the ends of addresses. */
export interface Partition {
  /** As in ARNs. */
  readonly id: string;
  readonly suffix: string;
  /** Of addresses for IPv4 and IPv6. */
  readonly dualStackSuffix: string;
  /** What the regions of this partition, and of no other, begin with; nothing for that of all the rest. */
  readonly regionStart: string;
  readonly regions: readonly string[];
}

/** As the SDK of AWS knows them (`partitions` of its endpoint rules, August 2026). */
export const partitions: readonly Partition[] = [
  {
    id: 'aws-us-gov',
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    regionStart: 'us-gov-',
    regions: ['us-gov-east-1', 'us-gov-west-1'],
  },
  {
    id: 'aws-cn',
    suffix: 'amazonaws.com.cn',
    dualStackSuffix: 'api.amazonwebservices.com.cn',
    regionStart: 'cn-',
    regions: ['cn-north-1', 'cn-northwest-1'],
  },
  {
    id: 'aws-eusc',
    suffix: 'amazonaws.eu',
    dualStackSuffix: 'api.amazonwebservices.eu',
    regionStart: 'eusc-',
    regions: ['eusc-de-east-1'],
  },
  {
    id: 'aws-iso',
    suffix: 'c2s.ic.gov',
    dualStackSuffix: 'api.aws.ic.gov',
    regionStart: 'us-iso-',
    regions: ['us-iso-east-1', 'us-iso-west-1'],
  },
  {
    id: 'aws-iso-b',
    suffix: 'sc2s.sgov.gov',
    dualStackSuffix: 'api.aws.scloud',
    regionStart: 'us-isob-',
    regions: ['us-isob-east-1', 'us-isob-west-1'],
  },
  {
    id: 'aws-iso-e',
    suffix: 'cloud.adc-e.uk',
    dualStackSuffix: 'api.cloud-aws.adc-e.uk',
    regionStart: 'eu-isoe-',
    regions: ['eu-isoe-west-1'],
  },
  {
    id: 'aws-iso-f',
    suffix: 'csp.hci.ic.gov',
    dualStackSuffix: 'api.aws.hci.ic.gov',
    regionStart: 'us-isof-',
    regions: ['us-isof-east-1', 'us-isof-south-1'],
  },
  {
    id: 'aws',
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    regionStart: '',
    regions: [
      ...['af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3'],
      ...['ap-south-1', 'ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4'],
      ...['ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'eu-central-1'],
      ...['eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
      ...['il-central-1', 'me-central-1', 'me-south-1', 'me-west-1', 'mx-central-1', 'sa-east-1'],
      ...['sa-west-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
    ],
  },
];

/** The partition of a region, be the region known or not. */
export function partitionOfRegion(region: string): Partition | undefined {
  return partitions.find(({ regionStart }) => region.startsWith(regionStart));
}
