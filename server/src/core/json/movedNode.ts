import { moved, movedStart, type Change } from '../text/change';
import { ItemList, type PlacedPart } from './itemList';
import type { JsonMember, JsonNode } from './jsonNode';

/** What a change leads to in a tree. */
export interface TreeChange {
  readonly change: Change;
  /** The text after it. */
  readonly text: string;
  /** The node or the key that the change is in, and what it is after it. */
  readonly replacement?: { readonly from: JsonNode; readonly to: JsonNode };
}

/** A tree after a change: what is behind it has another place. Recurses no deeper than `parseJson` nests. */
export function movedNode(node: JsonNode, tree: TreeChange): JsonNode {
  const { change, text, replacement } = tree;
  if (node === replacement?.from) {
    return replacement.to;
  }
  const { start, end } = moved(node, change);
  switch (node.kind) {
    case 'object':
      return { kind: 'object', start, end, members: node.members.map((member) => movedMember(member, tree)) };
    case 'array': {
      const items = new ItemList(text);
      appendMoved(items, node.items.parts, tree);
      return { kind: 'array', start, end, items };
    }
    case 'string':
      return { kind: 'string', start, end, value: node.value };
    default:
      return { kind: node.kind, start, end };
  }
}

function movedMember({ key, value }: JsonMember, tree: TreeChange): JsonMember {
  const movedKey = movedNode(key, tree);
  return {
    // A key stays one, whatever it says.
    key: movedKey.kind === 'string' ? movedKey : key,
    ...(value !== undefined && { value: movedNode(value, tree) }),
  };
}

/** Adds parts of a list at the places that they have after a change. */
export function appendMoved(items: ItemList, parts: readonly PlacedPart[], tree: TreeChange): void {
  for (const { part, start } of parts) {
    if (part.kind === 'run') {
      items.appendPart(part, movedStart(start, tree.change));
    } else {
      const item = movedNode(part, tree);
      items.appendPart(item, item.start);
    }
  }
}
