import type { Mapping } from '../mapping/mapping';
import { mappingKeys } from '../mapping/mappingKeys';
import type { Span } from '../text/span';

/** Markdown that explains what stands at a place. */
export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

/** Explains the top-level key at an offset; nothing where there is none. */
export function hover(mapping: Mapping, offset: number): HoverText | undefined {
  const key = mapping.topLevelKeys().find(({ span }) => span.start <= offset && offset <= span.end);
  const markdown = key && explanations.get(key.name);
  return key && markdown ? { span: key.span, markdown } : undefined;
}

const explanations: ReadonlyMap<string, string> = new Map([
  [
    mappingKeys.defaultAccount,
    `**Default Lacework account** (required)

The Lacework account that receives the CloudTrail activity of every AWS account not listed under \`${mappingKeys.integrationMappings}\`. The name is not case-sensitive.`,
  ],
  [
    mappingKeys.integrationMappings,
    `**Integration mappings** (required)

One member for each Lacework account: its name, and under \`${mappingKeys.awsAccounts}\` the 12-digit IDs of the AWS accounts whose CloudTrail activity it receives. What is not listed goes to the default account.

\`\`\`json
"acme-prod": { "aws_accounts": ["210987654321"] }
\`\`\``,
  ],
]);
