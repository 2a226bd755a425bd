/*
 * What the vendor's OpenAPI description of API v2 says of the bodies of requests: required members, types and
 * patterns. That members beyond these are refused is what other endpoints of the API do.
 */

const roleArn = {
  type: 'string',
  pattern: '^arn:aws(-[a-zA-Z]+)?:iam:([a-zA-Z0-9-_]+)?:([0-9]{12}):([a-zA-Z0-9_-]+)([/:][a-zA-Z0-9_-]+)*$',
};
const crossAccountCredentials = {
  type: 'object',
  properties: { externalId: { type: 'string', minLength: 1 }, roleArn },
  required: ['externalId', 'roleArn'],
  additionalProperties: false,
};
const awsAccountId = { type: 'string' };

/** `data` by the type of the integration; the emulator makes no others. */
const data = {
  AwsCtSqs: {
    properties: {
      awsAccountId,
      crossAccountCredentials,
      queueUrl: {
        type: 'string',
        pattern:
          '^((http[s]?|ftp):\\/)?\\/?([^:\\/\\s]+)((\\/\\w+)*\\/)([\\w\\-\\.]+[^#?\\s]+)(.*)?(#[\\w\\-]+)?$',
      },
      accountMappingFile: { type: 'string', pattern: '(^data:.+;base64,)(.+$)' },
      accountMapping: { type: 'object' },
    },
    required: ['crossAccountCredentials', 'queueUrl'],
  },
  AwsCfg: { properties: { awsAccountId, crossAccountCredentials }, required: ['crossAccountCredentials'] },
} as const;

export type CreatableType = keyof typeof data;
export const creatableTypes = Object.keys(data) as CreatableType[];

const common = {
  name: { type: 'string', minLength: 1, pattern: '(?!^ +$)^.+$' },
  type: { type: 'string' },
  enabled: { type: 'number', minimum: 0, maximum: 1 },
  cloudId: { type: 'string' },
  cloudIdType: { type: 'string' },
};
/** What the vendor's clients send back as they got it. */
const sentBack = {
  intgGuid: { type: 'string' },
  isOrg: {},
  state: {},
  props: {},
  createdOrUpdatedBy: { type: 'string' },
  createdOrUpdatedTime: { type: 'string' },
};

export const tokenSchema = {
  type: 'object',
  properties: {
    keyId: { type: 'string', minLength: 1 },
    expiryTime: { type: 'integer', minimum: 1, maximum: 86_400 },
  },
  required: ['keyId', 'expiryTime'],
  additionalProperties: false,
};

/** A schema is compiled once as long as it is the same object. */
export const schemas = {
  AwsCtSqs: { create: createSchema('AwsCtSqs'), change: changeSchema('AwsCtSqs') },
  AwsCfg: { create: createSchema('AwsCfg'), change: changeSchema('AwsCfg') },
} as const satisfies Record<CreatableType, unknown>;

function createSchema(type: CreatableType): object {
  return {
    type: 'object',
    properties: {
      ...common,
      props: {},
      data: { type: 'object', ...data[type], additionalProperties: false },
    },
    required: ['name', 'type', 'enabled', 'data'],
    additionalProperties: false,
  };
}

/** A change names what is to be changed, and nothing has to be there. */
function changeSchema(type: CreatableType): object {
  const changed = {
    type: 'object',
    properties: { ...data[type].properties, issueGrouping: { type: 'string' } },
    additionalProperties: false,
  };
  return {
    type: 'object',
    properties: { ...common, ...sentBack, data: changed },
    additionalProperties: false,
  };
}
