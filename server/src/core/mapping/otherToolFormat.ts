import type { JsonMember, JsonNode, JsonString } from '../json/jsonNode';
import type { Span } from '../text/span';
import { mappingKeys } from './mappingKeys';
import { isNearly } from './misspeltKey';

/** The tools that describe the same mapping in a shape of their own. */
type OtherTool = 'Terraform and CLI' | 'Pulumi and CDKTF' | 'CloudFormation' | 'agentless Terraform';

/** A mapping in the shape of another tool. */
export interface OtherToolFormat {
  readonly tool: OtherTool;
  /** The key by which it is known: the one that the entries stand under. */
  readonly key: JsonString;
  /** The object that describes the mapping, with what it is wrapped in. */
  readonly whole: Span;
  readonly defaultAccount: readonly JsonMember[];
  readonly entries: readonly JsonNode[];
  /** Members of the object that are neither. */
  readonly others: readonly JsonMember[];
  /** Whether the file holds nothing besides this object, such as a second one. */
  readonly isWholeFile: boolean;
}

const wrapperKey = 'orgaccountmappings';
const foreignDefaultAccountKey = 'defaultlaceworkaccount';
const defaultAccountKeys = new Set([foreignDefaultAccountKey, 'defaultlaceworkaccountaws']);
/** So many entries show how the tool spells its keys. */
const tellingEntries = 8;
const entriesKeys = new Set(['mapping', 'mappings', 'integrationmapping', 'integrationmappings']);

/** Parts of an entry in the other shapes, as `plainKey` gives them. */
export const entryKeys = { laceworkAccount: 'laceworkaccount', awsAccounts: 'awsaccounts' } as const;

/** A key without what the tools disagree about: case and separators. */
export function plainKey({ value }: JsonString): string {
  return value.length > 40 ? value : value.toLowerCase().replace(/[_-]/g, '');
}

/**
 * Finds out whether a file has the shape of another tool: a default account, and entries that name their Lacework
 * account in a value instead of a key. Some of the entries may lack a part, and there may be none.
 *
 * Terraform's provider and the CLI write `default_lacework_account` and `mapping: [{ lacework_account,
 * aws_accounts }]`; Pulumi and CDKTF the same in camelCase, CloudFormation in PascalCase; the agentless Terraform
 * module put such entries under `integration_mappings`.
 */
export function otherToolFormat(root: JsonNode): OtherToolFormat | undefined {
  const { object, isWrapped, isWholeFile } = unwrapped(root);
  const members = object?.members ?? [];
  const isForeign = isWrapped || members.some(({ key }) => plainKey(key) === foreignDefaultAccountKey);
  const holder = members.find(
    (member) => entriesKeys.has(plainKey(member.key)) && holdsEntries(member, isForeign),
  );
  if (holder?.value === undefined) {
    return undefined;
  }
  const entries = holder.value.kind === 'array' ? [...holder.value.items] : [holder.value];
  const isDefault = ({ key }: JsonMember) => defaultAccountKeys.has(plainKey(key));
  const defaultAccount = members.filter(isDefault);
  return {
    tool: toolOf(holder.key, entries, defaultAccount),
    key: holder.key,
    whole: root,
    defaultAccount,
    entries,
    others: members.filter((member) => member !== holder && !isDefault(member)),
    isWholeFile,
  };
}

/** The first object in lists, or in the argument of the resource that it belongs to. */
function unwrapped(root: JsonNode) {
  let node: JsonNode | undefined = root;
  let isWrapped = false;
  let isWholeFile = true;
  for (let wrapped = 0; wrapped < 3 && node !== undefined; wrapped++) {
    if (node.kind === 'array') {
      isWholeFile &&= node.items.length === 1;
      node = node.items.at(0);
    } else {
      const members: readonly JsonMember[] = node.kind === 'object' ? node.members : [];
      const wrapper = members.find(({ key }) => plainKey(key) === wrapperKey);
      // What stands beside a mapping in our own shape is a key too many, and not the shape of the file.
      if (wrapper === undefined || members.some(({ key }) => key.value === mappingKeys.integrationMappings)) {
        break;
      }
      isWrapped = true;
      isWholeFile &&= members.length === 1;
      node = wrapper.value;
    }
  }
  return { object: node?.kind === 'object' ? node : undefined, isWrapped, isWholeFile };
}

/** @param isForeign whether something else shows already that the shape is not ours */
function holdsEntries({ key, value }: JsonMember, isForeign: boolean): boolean {
  const isForeignKey = !plainKey(key).startsWith('integration');
  if (value?.kind !== 'array') {
    return (
      value?.kind === 'object' &&
      (isNamed(value) || (isForeign && isForeignKey && isEntry(value))) &&
      !value.members.some((member) => member.value?.kind === 'object')
    );
  }
  const items = [...value.items];
  const isMostly = items.filter(isEntry).length * 2 >= items.length;
  return items.length === 0 ? isForeign && isForeignKey : isMostly && (isForeignKey || items.some(isNamed));
}

/** Whether it names a Lacework account or lists AWS accounts as an entry of the other shapes does. */
function isEntry(node: JsonNode): boolean {
  return (
    isNamed(node) || membersLike(node, entryKeys.awsAccounts).some(({ value }) => value?.kind !== 'object')
  );
}

/** A Lacework account that is really called `lacework_account` has an object as its value. */
function isNamed(node: JsonNode): boolean {
  return membersLike(node, entryKeys.laceworkAccount).some(({ value }) => value?.kind === 'string');
}

function membersLike(node: JsonNode, plain: string): JsonMember[] {
  return node.kind === 'object' ? node.members.filter(({ key }) => isNearly(key.value, plain)) : [];
}

function toolOf(
  holder: JsonString,
  entries: readonly JsonNode[],
  [defaultAccount]: readonly JsonMember[],
): OtherTool {
  if (plainKey(holder).startsWith('integration')) {
    return 'agentless Terraform';
  }
  const [telling] = Object.values(entryKeys).flatMap((plain) =>
    entries.slice(0, tellingEntries).flatMap((entry) => membersLike(entry, plain)),
  );
  const spelt = (telling ?? defaultAccount)?.key.value ?? holder.value;
  if (/^[A-Z]/.test(spelt)) {
    return 'CloudFormation';
  }
  return spelt.includes('_') ? 'Terraform and CLI' : 'Pulumi and CDKTF';
}
