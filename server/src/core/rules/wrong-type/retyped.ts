import type { JsonNode, JsonObject } from '../../json/jsonNode';
import { colonOf, layoutOf } from '../../json/layout';
import type { MappingPart } from '../../mapping/checkStructure';
import { isAwsAccountId } from '../../mapping/awsAccountId';
import type { Mapping } from '../../mapping/mapping';
import { mappingKeys } from '../../mapping/mappingKeys';
import { maybeStructuralKey } from '../../mapping/structuralKey';
import type { Edit } from '../../text/edit';
import type { Fix } from '../rule';

/**
 * Gives a value the type that its part of the file has to have, where that loses nothing and is certainly meant.
 *
 * @param laceworkAccount the name of the entry that it is or stands in
 */
export function retyped(
  mapping: Mapping,
  part: MappingPart,
  start: number,
  laceworkAccount: string,
): Fix | undefined {
  const node = mapping.rewritableAt(start);
  switch (part) {
    case 'file':
      return takenOut(node, () => true);
    case 'integration-mappings':
      return joined(node);
    case 'lacework-account':
      // Under such a name, the real one is missing: an entry would route AWS accounts to a name that nobody gave.
      return maybeStructuralKey(laceworkAccount)
        ? undefined
        : (takenOut(node, isBareEntry) ?? asEntry(mapping.text, node));
    case 'aws-accounts':
      return node?.kind === 'null'
        ? { title: 'Replace it by an empty list', edits: [replaced(node.start, node.end, '[]')] }
        : asList(mapping.text, node);
    case 'aws-account-id':
      return flattened(node);
    case 'default-account':
      return undefined;
  }
}

/** The only item of a list, if it is an object, takes the list's place. */
function takenOut(list: JsonNode | undefined, isMeant: (item: JsonObject) => boolean): Fix | undefined {
  const [item, ...more] = list?.kind === 'array' ? list.items : [];
  return list === undefined || item?.kind !== 'object' || more.length > 0 || !isMeant(item)
    ? undefined
    : { title: 'Remove the brackets of the list', edits: unwrapping(list, item, item) };
}

/** What else an object holds may say that its AWS accounts belong elsewhere. */
function isBareEntry({ members: [first, ...more] }: JsonObject): boolean {
  return first?.key.value === mappingKeys.awsAccounts && more.length === 0;
}

/** A list of objects that hold entries becomes one object with the entries of all. */
function joined(list: JsonNode | undefined): Fix | undefined {
  const items = list?.kind === 'array' ? [...list.items] : [];
  if (list === undefined || items.length === 0 || !items.every(holdsEntries)) {
    return undefined;
  }
  const joints = items.flatMap((object) => {
    const [first, last] = [object.members[0], object.members.at(-1)];
    return [
      replaced(object.start, first?.key.start ?? object.start, ''),
      replaced(last?.value?.end ?? object.end, object.end, ''),
    ];
  });
  return {
    title: 'Write one object with the entries of the list',
    edits: [replaced(list.start, list.start + 1, '{'), ...joints, replaced(list.end - 1, list.end, '}')],
  };
}

function holdsEntries(node: JsonNode): node is JsonObject {
  return (
    node.kind === 'object' &&
    node.members.length > 0 &&
    node.members.every(({ value }) => value?.kind === 'object')
  );
}

/** Removes the brackets of a list, whose items begin and end with these. */
function unwrapping(list: JsonNode, first: JsonNode, last: JsonNode): Edit[] {
  return [replaced(list.start, first.start, ''), replaced(last.end, list.end, '')];
}

/** The items of a list in a list become items of the outer one. */
function flattened(list: JsonNode | undefined): Fix | undefined {
  const [first, ...more] = list?.kind === 'array' ? list.items : [];
  const last = more.at(-1) ?? first;
  return list === undefined || first === undefined || last === undefined
    ? undefined
    : { title: 'Remove the inner brackets', edits: unwrapping(list, first, last) };
}

/** What maps AWS accounts without the key for it gets the key. */
function asEntry(text: string, node: JsonNode | undefined): Fix | undefined {
  const list = node?.kind === 'array' ? node : undefined;
  const inList = node?.kind === 'string' && idsIn(node.value).length > 0 ? asList(text, node) : undefined;
  if (node === undefined || (list === undefined && inList === undefined)) {
    return undefined;
  }
  const layout = layoutOf(text);
  const space = layout.isCompact ? '' : ' ';
  const holdsIds = [...(list?.items ?? [])].every(({ kind }) => kind === 'string' || kind === 'number');
  return holdsIds
    ? {
        title: `Put ${list === undefined ? 'it' : 'the list'} under "${mappingKeys.awsAccounts}"`,
        edits: [
          replaced(node.start, node.start, `{${space}"${mappingKeys.awsAccounts}"${colonOf(layout)}`),
          ...(inList?.edits ?? []),
          replaced(node.end, node.end, `${space}}`),
        ],
      }
    : undefined;
}

/** One text with several whole IDs becomes several items; any other text or number one, for other rules to judge. */
function asList(text: string, node: JsonNode | undefined): Fix | undefined {
  if (node?.kind !== 'string' && node?.kind !== 'number') {
    return undefined;
  }
  const ids = node.kind === 'string' ? idsIn(node.value) : [];
  const separator = layoutOf(text).isCompact ? ',' : ', ';
  const edits =
    ids.length > 1
      ? [replaced(node.start, node.end, `[${ids.map((id) => JSON.stringify(id)).join(separator)}]`)]
      : [replaced(node.start, node.start, '['), replaced(node.end, node.end, ']')];
  return { title: 'Put it into a list', edits };
}

/** The AWS account IDs that a text is made of; none if it holds anything else. */
function idsIn(text: string): string[] {
  const ids = text.split(/[\s,;]+/).filter((id) => id !== '');
  return ids.every(isAwsAccountId) ? ids : [];
}

function replaced(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}
