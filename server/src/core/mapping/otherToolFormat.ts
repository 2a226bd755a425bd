import type { JsonMember, JsonNode, JsonObject, JsonString } from '../json/jsonNode';
import type { Span } from '../text/span';

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
}

const wrapperKey = 'orgaccountmappings';
const defaultAccountKeys = new Set(['defaultlaceworkaccount', 'defaultlaceworkaccountaws']);
const entriesKeys = new Set(['mapping', 'mappings', 'integrationmapping', 'integrationmappings']);

/** Parts of an entry in the other shapes, as `plainKey` gives them. */
export const entryKeys = { laceworkAccount: 'laceworkaccount', awsAccounts: 'awsaccounts' } as const;

/** A key without what the tools disagree about: case and separators. */
export function plainKey({ value }: JsonString): string {
  return value.length > 40 ? value : value.toLowerCase().replace(/[_-]/g, '');
}

/**
 * Finds out whether a file has the shape of another tool as a whole: a default account, and entries that name
 * their Lacework account in a value instead of a key.
 *
 * Terraform's provider and the CLI write `default_lacework_account` and `mapping: [{ lacework_account,
 * aws_accounts }]`; Pulumi and CDKTF the same in camelCase, CloudFormation in PascalCase; the agentless Terraform
 * module put such entries under `integration_mappings`.
 */
export function otherToolFormat(root: JsonNode): OtherToolFormat | undefined {
  const object = unwrapped(root);
  const holder = object?.members.find(
    (member) => entriesKeys.has(plainKey(member.key)) && holdsEntries(member),
  );
  if (object === undefined || holder?.value === undefined) {
    return undefined;
  }
  const entries = holder.value.kind === 'array' ? holder.value.items : [holder.value];
  const isDefault = ({ key }: JsonMember) => defaultAccountKeys.has(plainKey(key));
  return {
    tool: toolOf(holder.key, entries),
    key: holder.key,
    whole: root,
    defaultAccount: object.members.filter(isDefault),
    entries,
    others: object.members.filter((member) => member !== holder && !isDefault(member)),
  };
}

/** The object itself, in a list of one, or as the argument of the resource that it belongs to. */
function unwrapped(root: JsonNode): JsonObject | undefined {
  let node: JsonNode | undefined = root;
  for (let wrapped = 0; wrapped < 3 && node !== undefined; wrapped++) {
    if (node.kind === 'array') {
      node = node.items.length === 1 ? node.items[0] : undefined;
    } else {
      const only: JsonMember | undefined =
        node.kind === 'object' && node.members.length === 1 ? node.members[0] : undefined;
      if (only === undefined || plainKey(only.key) !== wrapperKey) {
        break;
      }
      node = only.value;
    }
  }
  return node?.kind === 'object' ? node : undefined;
}

function holdsEntries({ value }: JsonMember): boolean {
  return value?.kind === 'array' ? value.items.length > 0 && value.items.every(isEntry) : isEntry(value);
}

/** A Lacework account that is really called `lacework_account` has an object as its value. */
function isEntry(node: JsonNode | undefined): boolean {
  return (
    node?.kind === 'object' &&
    node.members.some(
      ({ key, value }) => plainKey(key) === entryKeys.laceworkAccount && value?.kind === 'string',
    )
  );
}

function toolOf(holder: JsonString, [first]: readonly JsonNode[]): OtherTool {
  if (plainKey(holder).startsWith('integration')) {
    return 'agentless Terraform';
  }
  const members = first?.kind === 'object' ? first.members : [];
  const spelt = members.find(({ key }) => plainKey(key) === entryKeys.laceworkAccount)?.key.value ?? '';
  if (/^[A-Z]/.test(spelt)) {
    return 'CloudFormation';
  }
  return spelt.includes('_') ? 'Terraform and CLI' : 'Pulumi and CDKTF';
}
