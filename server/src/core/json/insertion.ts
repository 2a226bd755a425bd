import type { Edit } from '../text/edit';
import { childAt, childCount } from './childOf';
import type { JsonArray, JsonObject } from './jsonNode';
import { colonOf, indentationAt, layoutOf } from './layout';

/**
 * The edit that puts items into an array, or members into an object, before or behind those that it has,
 * with commas, indentation and line breaks like the rest.
 *
 * @param parts each the JSON text of an item or of a member
 */
export function insertion(
  text: string,
  container: JsonArray | JsonObject,
  parts: readonly string[],
  where: 'first' | 'last',
): Edit {
  const first = childAt(container, 0)?.span;
  const last = childAt(container, childCount(container) - 1)?.span;
  if (first === undefined || last === undefined) {
    return insertionIntoEmpty(text, container, parts);
  }
  const separator = separatorOf(text, container, first.start);
  return where === 'first'
    ? at(first.start, parts.map((part) => `${part},${separator}`).join(''))
    : at(last.end, parts.map((part) => `,${separator}${part}`).join(''));
}

/** A member as JSON text: `"key": value`. */
export function memberText(text: string, key: string, value: string): string {
  return `${JSON.stringify(key)}${colonOf(layoutOf(text))}${value}`;
}

function separatorOf(text: string, container: JsonArray | JsonObject, firstStart: number): string {
  const before = text.slice(container.start + 1, firstStart);
  const breaks = /\r?\n[ \t]*$/.exec(before)?.[0];
  return breaks ?? (layoutOf(text).isCompact ? '' : ' ');
}

function insertionIntoEmpty(text: string, container: JsonArray | JsonObject, parts: readonly string[]): Edit {
  const { lineBreak, indent, isCompact } = layoutOf(text);
  const inside = text.slice(container.start + 1, container.end - 1);
  const start = container.start + 1;
  if (inside.includes('\n')) {
    const step = `${lineBreak}${indentationAt(text, container.start)}${indent}`;
    const end = container.end - 1;
    const closing = `${lineBreak}${indentationAt(text, container.start)}`;
    return { span: { start, end }, text: `${step}${parts.join(`,${step}`)}${closing}` };
  }
  const padding = container.kind === 'object' && !isCompact ? ' ' : '';
  const joined = parts.join(isCompact ? ',' : ', ');
  return { span: { start, end: container.end - 1 }, text: `${padding}${joined}${padding}` };
}

function at(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}
