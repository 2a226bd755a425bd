import type { Printable } from '../json/printJson';
import type { JsonSlot } from '../json/slot';
import type { Mapping } from '../mapping/mapping';
import { mappingKeys } from '../mapping/mappingKeys';
import type { SlotRole } from '../mapping/slotRole';
import type { Completion } from './completion';
import { keyExplanations } from './keyExplanations';
import { structureEdit, type Writer } from './slotEdit';

/** Writes the value of each key of the format. */
const valueOfKey: ReadonlyMap<string, (writer: Writer) => Printable> = new Map([
  [mappingKeys.defaultAccount, (writer) => ({ raw: `"${writer.stop(1)}"` })],
  [mappingKeys.integrationMappings, printMappings],
  [mappingKeys.awsAccounts, printAwsAccounts],
]);

/** A whole file, the keys that an object lacks, or the object or list that a key needs. */
export function structureCompletions(mapping: Mapping, slot: JsonSlot, role: SlotRole): Completion[] {
  const { text } = mapping;
  switch (role) {
    case 'file':
      return [valueCompletion(text, slot, 'Account mapping', 'a whole mapping file', printFile)];
    case 'topLevelKey':
      return keyCompletions(text, slot, [mappingKeys.defaultAccount, mappingKeys.integrationMappings]);
    case 'entryKey':
      return keyCompletions(text, slot, [mappingKeys.awsAccounts]);
    case 'integrationMappings':
      return [valueCompletion(text, slot, 'Lacework accounts', 'with their AWS accounts', printMappings)];
    case 'entry':
      return [valueCompletion(text, slot, 'AWS accounts', 'of this Lacework account', printEntry)];
    case 'awsAccounts':
      return [valueCompletion(text, slot, 'List', 'of AWS account IDs', printAwsAccounts)];
    default:
      return [];
  }
}

/** The value of a Lacework account's name: an object with a list of AWS accounts. */
export function printEntry(writer: Writer, firstStop = 1): Printable {
  return {
    members: [[`"${mappingKeys.awsAccounts}"`, printAwsAccounts(writer, firstStop)]],
    isOneLine: false,
  };
}

function keyCompletions(text: string, slot: JsonSlot, keys: readonly string[]): Completion[] {
  return keys
    .filter((key) => !slot.otherKeys.includes(key))
    .flatMap((key) => {
      const explanation = keyExplanations.get(key);
      const print = valueOfKey.get(key);
      return explanation === undefined || print === undefined
        ? []
        : [
            {
              kind: 'key',
              label: key,
              detail: explanation.title,
              ...structureEdit(text, slot, key, { key: () => JSON.stringify(key), value: print }),
              ...explanation,
            },
          ];
    });
}

function valueCompletion(
  text: string,
  slot: JsonSlot,
  label: string,
  detail: string,
  print: (writer: Writer) => Printable,
): Completion {
  const edit = structureEdit(text, slot, label, { value: print });
  return { kind: 'structure', label, detail, ...edit, title: `${label} ${detail}` };
}

function printFile(writer: Writer): Printable {
  return {
    members: [
      [`"${mappingKeys.defaultAccount}"`, { raw: `"${writer.stop(1)}"` }],
      [`"${mappingKeys.integrationMappings}"`, printMappings(writer, 2)],
    ],
    isOneLine: false,
  };
}

/** Names and IDs are left to be filled in; where that cannot be, they are left out. */
function printMappings(writer: Writer, firstStop = 1): Printable {
  const name = writer.stop(firstStop);
  return {
    members: name === '' ? [] : [[`"${name}"`, printEntry(writer, firstStop + 1)]],
    isOneLine: false,
  };
}

function printAwsAccounts(writer: Writer, firstStop = 1): Printable {
  const id = writer.stop(firstStop);
  return { items: id === '' ? [] : [{ raw: `"${id}"` }], isOneLine: false };
}
