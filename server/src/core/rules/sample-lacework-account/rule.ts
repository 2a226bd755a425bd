import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const sampleLaceworkAccount: Rule = {
  meta: {
    id: 'sample-lacework-account',
    title: 'A Lacework account name from the documentation',
    category: 'names',
    severity: 'warning',
  },

  *check(mapping) {
    for (const { name, span } of mapping.laceworkAccountNames().withFault('sample')) {
      const message = `${quote(name, 32)} looks like a sample from Lacework's documentation: it may be no account of yours. Write the real name.`;
      yield { span, message };
    }
  },
};
