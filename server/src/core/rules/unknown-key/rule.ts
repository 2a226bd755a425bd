import { quote } from '../../text/quote';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const unknownKey: Rule = {
  meta: { id: 'unknown-key', title: 'A key that is not documented', category: 'shape', severity: 'warning' },

  check: (mapping) =>
    structureFindings(
      mapping,
      'unknown-key',
      ({ key }) =>
        `${quote(key, 30)} is no documented key here: what Lacework does with it is unknown. Remove it, or correct its spelling.`,
    ),
};
