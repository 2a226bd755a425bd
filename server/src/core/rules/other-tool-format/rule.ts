import type { OtherToolFormat } from '../../mapping/otherToolFormat';
import type { Mapping } from '../../mapping/mapping';
import { quote } from '../../text/quote';
import type { Fix, Rule } from '../rule';
import { converted } from './converted';
import { gapsIn } from './gapsIn';

export const otherToolFormat: Rule = {
  meta: {
    id: 'other-tool-format',
    title: 'A mapping in the shape of another tool',
    category: 'shape',
    severity: 'error',
    fix: 'safe',
  },

  *check(mapping) {
    const format = mapping.otherToolFormat();
    if (format !== undefined) {
      yield {
        span: format.key,
        message: `${quote(format.key.value, 24)} is the ${format.tool} shape: what Lacework does with it in this file is undocumented. Convert the file.`,
        related: gapsIn(format),
        fix: () => conversion(mapping, format),
      };
    }
  },
};

function conversion(mapping: Mapping, format: OtherToolFormat): Fix | undefined {
  const text =
    mapping.syntaxErrors.length > 0 || !format.isWholeFile ? undefined : converted(mapping.text, format);
  return text === undefined
    ? undefined
    : { title: 'Convert the file to the documented shape', edits: [{ span: format.whole, text }] };
}
