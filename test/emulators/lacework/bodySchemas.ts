/*
 * What the vendor's OpenAPI description of API v2 says of the bodies of requests: required members, types and
 * patterns. That members beyond these are refused is what other endpoints of the API do.
 */

const roleArn = {
  type: 'string',
  pattern: '^arn:aws(-[a-zA-Z]+)?:iam:([a-zA-Z0-9-_]+)?:([0-9]{12}):([a-zA-Z0-9_-]+)([/:][a-zA-Z0-9_-]+)*$',
};
const changedCredentials = {
  type: 'object',
  properties: { externalId: { type: 'string', minLength: 1 }, roleArn },
  additionalProperties: false,
};
const crossAccountCredentials = { ...changedCredentials, required: ['externalId', 'roleArn'] };
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
  enabled: { type: 'number', minimum: 0, maximum: 1 },
  cloudId: { type: 'string' },
  cloudIdType: {
    enum: ['AWS_ACCOUNT_ID', 'AZURE_TENANT_ID', 'GCP_PROJECT_ID', 'GCP_ORGANIZATION_ID', 'OCI_TENANT_ID'],
  },
};
/** What the vendor's clients send back as they got it, and what a client has that changes the whole object. */
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
  AwsCtSqs: schemasOf('AwsCtSqs'),
  AwsCfg: schemasOf('AwsCfg'),
} as const satisfies Record<CreatableType, unknown>;

/**
 * For POST, PATCH and PUT. PATCH names what is to be changed, and nothing has to be there; PUT has what POST has to
 * have. The type of an integration stays.
 */
function schemasOf(type: CreatableType) {
  const properties = { ...common, type: { const: type } };
  const required = ['name', 'type', 'enabled', 'data'];
  const whole = { type: 'object', ...data[type], additionalProperties: false };
  const issueGrouping = { type: 'string' };
  const read = { ...whole, properties: { ...data[type].properties, issueGrouping } };
  const changed = {
    type: 'object',
    properties: { ...read.properties, crossAccountCredentials: changedCredentials },
    additionalProperties: false,
  };
  const object = { type: 'object', additionalProperties: false };
  return {
    create: { ...object, properties: { ...properties, props: {}, data: whole }, required },
    change: { ...object, properties: { ...properties, ...sentBack, data: changed } },
    replace: { ...object, properties: { ...properties, ...sentBack, data: read }, required },
  };
}
