import { awsIdentifierKind } from '../../mapping/awsIdentifier';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const identifierAsLaceworkAccount: Rule = {
  meta: {
    id: 'identifier-as-lacework-account',
    title: 'An AWS identifier in the place of a Lacework account name',
    category: 'names',
    severity: 'error',
  },

  *check(mapping) {
    for (const { name, span } of mapping.laceworkAccountNames().withFault('identifier')) {
      const kind = awsIdentifierKind(name.trim()) ?? 'an AWS identifier';
      const message = `${quote(name, 32)} is ${kind}: it names no Lacework account. Write the name of a Lacework account.`;
      yield { span, message };
    }
  },
};
