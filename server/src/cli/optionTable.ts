const profile = {
  type: 'string',
  value: 'PROFILE',
  help: 'the profile of the AWS configuration to ask with (default: AWS_PROFILE, or the environment)',
} as const;
const cached = {
  type: 'boolean',
  help: 'take the AWS accounts that were pulled last with the profile, and ask nobody',
} as const;

/** How Lacework is asked. */
const asking = {
  'lacework-profile': {
    type: 'string',
    value: 'PROFILE',
    help: 'the profile of ~/.lacework.toml to ask with (default: LW_PROFILE, or default); LW_* win over it',
  },
  'key-file': {
    type: 'string',
    value: 'FILE',
    help: 'the JSON file of the API key, as the Lacework console downloads it, in place of a profile',
  },
  account: {
    type: 'string',
    value: 'NAME',
    help: 'the Lacework account: the first part of its address',
  },
} as const;
const textOrJson = {
  type: 'string',
  value: 'FORMAT',
  help: 'how to print it: text or json (default: text)',
} as const;

/** The options of each command, in the order of the help. `value` names an argument there. */
export const commandOptions = {
  check: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'how to print problems: text, json, sarif or github (default: text)',
    },
    fix: {
      type: 'boolean',
      help: 'mend in the files what can be mended with certainty, and report the rest',
    },
    diff: { type: 'boolean', help: 'print what --fix would change as a unified diff; write nothing' },
    'max-warnings': { type: 'string', value: 'COUNT', help: 'end with 1 on more warnings than this' },
    rule: {
      type: 'string',
      multiple: true,
      value: 'RULE=SEVERITY',
      help: 'set what a rule counts for: error, warning, information, hint or off; may be repeated',
    },
    config: {
      type: 'string',
      value: 'FILE',
      help: 'use this configuration, not the lacework-mapping.config.json beside or above a file',
    },
    'stdin-filename': {
      type: 'string',
      value: 'FILE',
      help: 'the name of the file that comes on standard input',
    },
    organization: {
      type: 'boolean',
      help: 'check against the AWS accounts of the organization, which are pulled for it',
    },
    inventory: {
      type: 'string',
      value: 'FILE',
      help: 'with --organization: take them from a file that accounts --format json printed',
    },
    profile,
    cached,
    lacework: {
      type: 'boolean',
      help: 'check against the Lacework accounts of the organization, which Lacework is asked for',
    },
    ...asking,
    'lacework-accounts': {
      type: 'string',
      value: 'FILE',
      help: 'check against those in a file that whoami --format accounts printed, and ask nobody',
    },
    quiet: { type: 'boolean', help: 'print errors only, and no summary' },
    'exit-zero': { type: 'boolean', help: 'end with 0 even if there are errors' },
    color: { type: 'boolean', help: 'use colors (default: in a terminal, unless NO_COLOR is set)' },
    'no-color': { type: 'boolean', help: 'use no colors' },
  },
  accounts: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'how to print them: table, json or csv (default: table)',
    },
    profile,
    cached,
  },
  'external-id': {
    account: {
      type: 'string',
      value: 'NAME',
      help: 'the Lacework account: the first part of its address',
    },
    'aws-account': {
      type: 'string',
      value: 'ID',
      help: 'the AWS account that is integrated: 12 digits',
    },
    check: { type: 'string', value: 'ID', help: 'say what is wrong with this external ID; make none' },
    format: textOrJson,
  },
  whoami: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'how to print it: text, json, or accounts for the file that check --lacework-accounts takes (default: text)',
    },
    ...asking,
  },
  integrations: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'how to print it: text or json; diff: markdown, too (default: text)',
    },
    output: {
      type: 'string',
      value: 'FILE',
      help: 'pull: write the mapping to this file, which is not there yet',
    },
    force: { type: 'boolean', help: 'pull: replace the file of --output' },
    name: { type: 'string', value: 'NAME', help: 'create: the name of the integration' },
    'role-arn': { type: 'string', value: 'ARN', help: 'create: the role that Lacework assumes' },
    'external-id': {
      type: 'string',
      value: 'ID',
      help: 'create: the one in the trust policy of the role; push, restore: the same, where Lacework does not show it',
    },
    'queue-url': { type: 'string', value: 'URL', help: 'create: the SQS queue that tells of new log files' },
    mapping: { type: 'string', value: 'FILE', help: 'create: the account mapping file' },
    'aws-account': {
      type: 'string',
      value: 'ID',
      help: 'create: the AWS account that is integrated: 12 digits, or an alias',
    },
    wait: { type: 'boolean', help: 'create: wait until Lacework has used it, for ten minutes at most' },
    expected: { type: 'string', value: 'FILE', help: 'push: send nothing unless this mapping is live' },
    backup: {
      type: 'string',
      value: 'FILE',
      help: 'push: keep the mapping that is live in this file, which is not there yet',
    },
    'mapping-only': { type: 'boolean', help: 'push: send the mapping without role, external ID and queue' },
    'account-level': {
      type: 'boolean',
      help: 'push: show the CloudTrail integrations that Lacework accounts have of their own; a request for each',
    },
    yes: { type: 'boolean', help: 'create, push, restore: do not ask' },
    ...asking,
  },
  preflight: {
    'role-arn': { type: 'string', value: 'ARN', help: 'the role that Lacework assumes' },
    'queue-url': { type: 'string', value: 'URL', help: 'the SQS queue that tells Lacework of log files' },
    'external-id': { type: 'string', value: 'ID', help: 'the external ID that the integration has' },
    profile,
    format: textOrJson,
  },
} as const;

/** What goes with every command, and without one. */
export const generalOptions = {
  explain: { type: 'string', value: 'RULE', help: 'print the page of a rule' },
  'list-rules': { type: 'boolean', help: 'print every rule with its severity and category' },
  help: { type: 'boolean', short: 'h', help: 'print this help' },
  version: { type: 'boolean', help: 'print the version' },
} as const;
