import type { Mapping } from '../../mapping/mapping';
import { mappingKeys } from '../../mapping/mappingKeys';
import { isNearly, withoutStyle } from '../../mapping/misspeltKey';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import type { Fix, Rule } from '../rule';
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
    structureFindings(mapping, 'misspelt-key', ({ key, meant, isSecond, span }) => {
      if (isSecond) {
        return `${quote(key, 26)} seems to mean "${meant}", which is given already: what is in it may be lost. Merge both.`;
      }
      const rename = (): Fix => ({
        title: `Rename the key to "${meant}"`,
        edits: [{ span, text: JSON.stringify(meant) }],
      });
      const isOthers = () => isListOfAnotherTool(mapping, { key, meant, span });
      return {
        message: `${quote(key, 26)} is spelt in another way: Lacework documents "${meant}" only. Rename the key.`,
        fix: () => (isOthers() ? undefined : rename()),
        suggestions: () => (isOthers() ? [rename()] : []),
      };
    }),
};

interface MisspeltKey {
  readonly key: string;
  readonly meant: string;
  readonly span: Span;
}

/** Where other tools have a list under a key of their own, a new name for the key would be half of a conversion. */
function isListOfAnotherTool(mapping: Mapping, { key, meant, span }: MisspeltKey): boolean {
  return (
    meant === mappingKeys.integrationMappings &&
    !isNearly(key, withoutStyle(meant)) &&
    mapping.rewritableAt(span.start)?.kind === 'array'
  );
}
