import type { Mapping } from '../mapping/mapping';
import { mappingKeys } from '../mapping/mappingKeys';
import type { Span } from '../text/span';

/** What stands at a place, explained. */
export interface HoverText {
  readonly span: Span;
  readonly title: string;
  readonly text: string;
  /** JSON text that shows how it is written. */
  readonly example?: string;
}

/** Explains the top-level key at an offset; nothing where there is none. */
export function hover(mapping: Mapping, offset: number): HoverText | undefined {
  const key = mapping.topLevelKeys().find(({ span }) => span.start <= offset && offset <= span.end);
  const explanation = key && explanations.get(key.name);
  return key && explanation && { span: key.span, ...explanation };
}

const explanations: ReadonlyMap<string, Omit<HoverText, 'span'>> = new Map([
  [
    mappingKeys.defaultAccount,
    {
      title: 'Default Lacework account (required)',
      text: `The Lacework account that receives the CloudTrail activity of every AWS account not listed under "${mappingKeys.integrationMappings}". The name is not case-sensitive.`,
    },
  ],
  [
    mappingKeys.integrationMappings,
    {
      title: 'Integration mappings (required)',
      text: `One member for each Lacework account: its name, and under "${mappingKeys.awsAccounts}" the 12-digit IDs of the AWS accounts whose CloudTrail activity it receives. What is not listed goes to the default account.`,
      example: `"acme-prod": { "${mappingKeys.awsAccounts}": ["210987654321"] }`,
    },
  ],
]);
