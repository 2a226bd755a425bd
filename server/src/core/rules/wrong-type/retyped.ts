import type { JsonNode, JsonObject } from '../../json/jsonNode';
import { colonOf, layoutOf } from '../../json/layout';
import type { MappingPart } from '../../mapping/checkStructure';
import { isAwsAccountId } from '../../mapping/awsAccountId';
import type { Mapping } from '../../mapping/mapping';
import { mappingKeys } from '../../mapping/mappingKeys';
import type { Edit } from '../../text/edit';
import type { Fix } from '../rule';

/** Gives a value the type that its part of the file has to have, where that loses nothing and is certainly meant. */
export function retyped(mapping: Mapping, part: MappingPart, start: number): Fix | undefined {
  const node = mapping.rewritableAt(start);
  switch (part) {
    case 'file':
      return takenOut(node, () => true);
    case 'integration-mappings':
      return takenOut(node, ({ members }) => members.every(({ value }) => value?.kind === 'object'));
    case 'lacework-account':
      return (
        takenOut(node, ({ members }) => members.some(({ key }) => key.value === mappingKeys.awsAccounts)) ??
        asEntry(mapping.text, node)
      );
    case 'aws-accounts':
      return node === undefined ? undefined : asList(mapping.text, node);
    default:
      return undefined;
  }
}

/** The only item of a list, if it is an object, takes the list's place. */
function takenOut(list: JsonNode | undefined, isMeant: (item: JsonObject) => boolean): Fix | undefined {
  const [item, ...more] = list?.kind === 'array' ? list.items : [];
  return list === undefined || item?.kind !== 'object' || more.length > 0 || !isMeant(item)
    ? undefined
    : {
        title: 'Remove the brackets of the list',
        edits: [replaced(list.start, item.start, ''), replaced(item.end, list.end, '')],
      };
}

function asEntry(text: string, list: JsonNode | undefined): Fix | undefined {
  if (list?.kind !== 'array') {
    return undefined;
  }
  const layout = layoutOf(text);
  const space = layout.isCompact ? '' : ' ';
  const holdsIds = list.items.every(({ kind }) => kind === 'string' || kind === 'number');
  return holdsIds
    ? {
        title: `Put the list under "${mappingKeys.awsAccounts}"`,
        edits: [
          replaced(list.start, list.start, `{${space}"${mappingKeys.awsAccounts}"${colonOf(layout)}`),
          replaced(list.end, list.end, `${space}}`),
        ],
      }
    : undefined;
}

/** One text with several whole IDs becomes several items; any other text or number one, for other rules to judge. */
function asList(text: string, node: JsonNode): Fix | undefined {
  if (node.kind !== 'string' && node.kind !== 'number') {
    return undefined;
  }
  const ids = node.kind === 'string' ? node.value.split(/[\s,;]+/).filter((id) => id !== '') : [];
  const separator = layoutOf(text).isCompact ? ',' : ', ';
  const edits =
    ids.length > 1 && ids.every(isAwsAccountId)
      ? [replaced(node.start, node.end, `[${ids.map((id) => JSON.stringify(id)).join(separator)}]`)]
      : [replaced(node.start, node.start, '['), replaced(node.end, node.end, ']')];
  return { title: 'Put it into a list', edits };
}

function replaced(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}
