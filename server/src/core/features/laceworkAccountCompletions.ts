import type { JsonSlot } from '../json/slot';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import { shorten } from '../text/quote';
import { awsAccountCount } from './awsAccountCount';
import type { Completion } from './completion';
import { slotEdit, structureEdit } from './slotEdit';
import { printEntry } from './structureCompletions';

/**
 * The Lacework accounts that can be named: those that are known from elsewhere; before them as the default account those
 * that have entries, behind them as the key of an entry the default account. A name that would collide with another
 * entry's is not offered. For a key there is an entry without a name besides.
 *
 * @param knownNames those that are named elsewhere
 */
export function laceworkAccountCompletions(
  mapping: Mapping,
  slot: JsonSlot,
  role: 'laceworkAccount' | 'defaultAccount',
  knownNames: readonly string[],
): Completion[] {
  const known = knownNames.map((name) => ({ name, detail: 'named in another file' }));
  // An entry of the default account's own adds nothing.
  const all =
    role === 'defaultAccount' ? [...entryNames(mapping), ...known] : [...known, ...defaultName(mapping)];
  const taken = new Set(slot.otherKeys.map(foldLaceworkAccountName));
  const items: Completion[] = [];
  for (const { name, detail } of all) {
    const folded = foldLaceworkAccountName(name);
    if (!taken.has(folded)) {
      taken.add(folded);
      const edit =
        role === 'defaultAccount'
          ? slotEdit(mapping.text, slot, JSON.stringify(name), name)
          : structureEdit(mapping.text, slot, name, {
              key: (writer) => writer.json(name),
              value: printEntry,
            });
      items.push({
        kind: 'laceworkAccount',
        label: shorten(name),
        detail,
        ...edit,
        title: `Lacework account ${name}`,
      });
    }
  }
  return role === 'laceworkAccount' && !slot.hasColon ? [...items, newEntry(mapping.text, slot)] : items;
}

interface Candidate {
  readonly name: string;
  readonly detail: string;
}

function entryNames(mapping: Mapping): Candidate[] {
  return mapping
    .laceworkAccounts()
    .filter(({ name }) => name.trim() !== '')
    .map((account) => ({ name: account.name, detail: awsAccountCount(account) }));
}

function defaultName(mapping: Mapping): Candidate[] {
  const name = mapping.defaultAccount()?.name ?? '';
  return name.trim() === '' ? [] : [{ name, detail: 'default account' }];
}

function newEntry(text: string, slot: JsonSlot): Completion {
  const label = 'Lacework account';
  const edit = structureEdit(text, slot, label, {
    key: (writer) => `"${writer.stop(1)}"`,
    value: (writer) => printEntry(writer, 2),
  });
  return {
    kind: 'structure',
    label,
    detail: 'with its AWS accounts',
    ...edit,
    title: 'An entry for a Lacework account',
  };
}
