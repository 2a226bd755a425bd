import { moved, type Change } from '../text/change';
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
export function movedNode<Node extends JsonNode>(node: Node, tree: TreeChange): Node {
  const { change, text, replacement } = tree;
  if (node === replacement?.from) {
    // What takes the place of a node is of its kind.
    return replacement.to as Node;
  }
  switch (node.kind) {
    case 'object':
      return { ...moved(node, change), members: node.members.map((member) => movedMember(member, tree)) };
    case 'array': {
      const items = new ItemList(text);
      appendMoved(items, node.items.parts, tree);
      return { ...moved(node, change), items };
    }
    default:
      return moved(node, change);
  }
}

function movedMember({ key, value }: JsonMember, tree: TreeChange): JsonMember {
  return { key: movedNode(key, tree), ...(value !== undefined && { value: movedNode(value, tree) }) };
}

/** Adds parts of a list at the places that they have after a change. */
export function appendMoved(items: ItemList, parts: readonly PlacedPart[], tree: TreeChange): void {
  for (const { part, start, end } of parts) {
    if (part.kind === 'run') {
      items.appendPart(part, moved({ start, end }, tree.change).start);
    } else {
      const item = movedNode(part, tree);
      items.appendPart(item, item.start);
    }
  }
}
