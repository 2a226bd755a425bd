import type { JsonNode } from './jsonNode';
import { colonOf, layoutOf, type Layout } from './layout';

/** A JSON value to be written: text as it is, or parts that are laid out like the file. */
export type Printable =
  | { readonly raw: string }
  | {
      readonly members: readonly (readonly [keyText: string, value: Printable])[];
      readonly isOneLine: boolean;
    }
  | { readonly items: readonly Printable[]; readonly isOneLine: boolean };

/** Of a text without a layout of its own: two spaces, `\n`, a space behind colons. */
export const layoutExample = '{\n  "a": 1\n}';

/**
 * Writes a value with the indentation, line breaks and spaces of a file.
 *
 * @param indentation of the line that the value begins on
 */
export function printJson(value: Printable, text: string, indentation = ''): string {
  return print(value, layoutOf(text), indentation);
}

/** What stands in a file, to be written in another place: what is on one line stays on one line. */
export function printableOf(node: JsonNode, text: string): Printable {
  const raw = text.slice(node.start, node.end);
  const isOneLine = !raw.includes('\n');
  if (node.kind === 'array') {
    return { items: Array.from(node.items, (item) => printableOf(item, text)), isOneLine };
  }
  if (node.kind === 'object') {
    const members = node.members.map(
      ({ key, value }) =>
        [text.slice(key.start, key.end), value ? printableOf(value, text) : { raw: 'null' }] as const,
    );
    return { members, isOneLine };
  }
  return { raw };
}

function print(value: Printable, layout: Layout, indentation: string): string {
  if ('raw' in value) {
    return value.raw;
  }
  const isOneLine = value.isOneLine || layout.isOneLine;
  const inner = isOneLine ? indentation : indentation + layout.indent;
  const parts =
    'items' in value
      ? value.items.map((item) => print(item, layout, inner))
      : value.members.map(([key, member]) => `${key}${colonOf(layout)}${print(member, layout, inner)}`);
  const [opening, closing] = 'items' in value ? (['[', ']'] as const) : (['{', '}'] as const);
  if (parts.length === 0) {
    return `${opening}${closing}`;
  }
  if (isOneLine) {
    const padding = 'items' in value || layout.isCompact ? '' : ' ';
    return `${opening}${padding}${parts.join(layout.isCompact ? ',' : ', ')}${padding}${closing}`;
  }
  const start = `${layout.lineBreak}${inner}`;
  return `${opening}${start}${parts.join(`,${start}`)}${layout.lineBreak}${indentation}${closing}`;
}
