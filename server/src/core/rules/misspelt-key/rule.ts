import { quote } from '../../text/quote';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const misspeltKey: Rule = {
  meta: {
    id: 'misspelt-key',
    title: 'A key that is spelt in another way',
    category: 'shape',
    severity: 'error',
    fix: 'safe',
  },

  check: (mapping) =>
    structureFindings(mapping, 'misspelt-key', ({ key, meant, isSecond, span }) =>
      isSecond
        ? `${quote(key, 26)} seems to mean "${meant}", which is given already: what is in it may be lost. Merge both.`
        : {
            message: `${quote(key, 26)} is spelt in another way: Lacework documents "${meant}" only. Rename the key.`,
            fix: () => ({
              title: `Rename the key to "${meant}"`,
              edits: [{ span, text: JSON.stringify(meant) }],
            }),
          },
    ),
};
