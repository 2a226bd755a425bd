import type { MappingPart, TypeFound } from '../../mapping/checkStructure';
import type { Mapping } from '../../mapping/mapping';
import { isStructuralKey } from '../../mapping/structuralKey';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import { removed } from '../removed';
import type { Fix, Rule } from '../rule';
import { structureFindings } from '../structureFindings';
import { retyped } from './retyped';

export const wrongType: Rule = {
  meta: {
    id: 'wrong-type',
    title: 'A value of the wrong type',
    category: 'shape',
    severity: 'error',
    fix: 'safe',
  },

  check: (mapping) =>
    structureFindings(mapping, 'wrong-type', ({ part, found, span, laceworkAccount = '', entryKey }) =>
      part === 'aws-account-id' && (found === 'number' || found === 'null')
        ? undefined
        : {
            message:
              part === 'lacework-account' && isKeyOfIds(laceworkAccount)
                ? `${quote(laceworkAccount, 24)} is where the name of a Lacework account belongs: no AWS account is mapped. Write "name": { "aws_accounts": … }.`
                : messages[part](named[found], {
                    text: quote(mapping.text.slice(span.start, span.end), 26),
                    laceworkAccount: quote(laceworkAccount, 24),
                  }),
            fix: () => retyped(mapping, part, span.start, laceworkAccount),
            suggestions: () => removals(mapping, part, { span, laceworkAccount, entryKey }),
          },
    ),
};

/** A default account that stands too deep lacks no name. */
function isKeyOfIds(laceworkAccount: string): boolean {
  return isStructuralKey(laceworkAccount) && !/^default/i.test(laceworkAccount);
}

interface Place {
  readonly span: Span;
  readonly laceworkAccount: string;
  readonly entryKey: Span | undefined;
}

/** Removing is a choice only where nothing else certainly mends it. */
function removals(mapping: Mapping, part: MappingPart, { span, laceworkAccount, entryKey }: Place): Fix[] {
  if (retyped(mapping, part, span.start, laceworkAccount) !== undefined) {
    return [];
  }
  switch (part) {
    case 'aws-account-id':
      return removed(mapping, span, 'Remove this entry');
    case 'lacework-account':
    case 'aws-accounts':
      return entryKey === undefined
        ? []
        : removed(mapping, entryKey, `Remove the entry ${quote(laceworkAccount, 24)}`);
    default:
      return [];
  }
}

const named: Record<TypeFound, string> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
};

interface Subject {
  readonly text: string;
  readonly laceworkAccount: string;
}

const messages: Record<MappingPart, (found: string, subject: Subject) => string> = {
  file: (found, { text }) =>
    `${found === named.array ? '"[…]"' : text} is ${found}, not an object: it maps no AWS account. The file has to start with { and end with }.`,
  'default-account': (found) =>
    `"defaultLaceworkAccountAws" is ${found}, not a string: there is no default account. Write its name in quotes.`,
  'integration-mappings': (found) =>
    `"integration_mappings" is ${found}, not an object: no AWS account is mapped. Write { "name": … }.`,
  'lacework-account': (found, { laceworkAccount }) =>
    `${laceworkAccount} is ${found}, not an object: no AWS account is mapped to it. Write { "aws_accounts": […] }.`,
  'aws-accounts': (found, { laceworkAccount }) =>
    `"aws_accounts" of ${laceworkAccount} is ${found}, not an array: no AWS account is mapped to it. Write a list of IDs, [ … ].`,
  'aws-account-id': (found, { text, laceworkAccount }) =>
    found === named.boolean
      ? `${text} is ${found}, not a string: whether Lacework accepts it is undocumented. Write the 12 digits in double quotes.`
      : `"aws_accounts" of ${laceworkAccount} holds ${found}, not a string: it maps no AWS account. Write a 12-digit ID in quotes.`,
};
