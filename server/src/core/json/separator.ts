import { childAt, childStartingAt } from './childOf';
import type { JsonNode } from './jsonNode';

const usual = ', ';

/**
 * What to write between two items so that they stand as the others of their array do.
 *
 * @param start where one of its items starts
 */
export function separatorAt(text: string, root: JsonNode, start: number): string {
  const place = childStartingAt(root, start);
  if (place === undefined) {
    return usual;
  }
  const { container, index } = place;
  const [previous, item, next] = [index - 1, index, index + 1].map((i) => childAt(container, i)?.span);
  const between =
    previous !== undefined
      ? text.slice(previous.end, start)
      : item !== undefined && next !== undefined
        ? text.slice(item.end, next.start)
        : separatorOfOnly(text, container, start);
  return /^\s*,\s*$/.test(between) ? between : usual;
}

function separatorOfOnly(text: string, { start: opening }: JsonNode, start: number): string {
  const before = text.slice(opening + 1, start);
  if (/^\s*[\r\n]\s*$/.test(before)) {
    return `,${before}`;
  }
  return /\s/.test(text.charAt(opening - 1)) ? usual : ',';
}
