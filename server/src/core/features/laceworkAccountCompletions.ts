import type { Fact } from '../facts/facts';
import type { KnownLaceworkAccount, LaceworkAccounts } from '../facts/laceworkAccounts';
import type { JsonSlot } from '../json/slot';
import { foldLaceworkAccountName, inCaseOf, isBlankName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import { quote, shorten } from '../text/quote';
import { awsAccountCount } from './awsAccountCount';
import type { Completion } from './completion';
import { fetchedRows } from './laceworkAccountText';
import { slotEdit, structureEdit } from './slotEdit';
import { printEntry } from './structureCompletions';

/** The Lacework accounts that are known besides those of the file. */
export interface OtherLaceworkAccounts {
  readonly laceworkAccounts: Fact<LaceworkAccounts>;
  readonly inOtherFiles: readonly string[];
}

/**
 * The Lacework accounts that can be named: those of the Lacework organization, and those that other files name; before
 * them as the default account those that have entries, behind them as the key of an entry the default account. A name
 * that would collide with another entry's is not offered. For a key there is an entry without a name besides.
 */
export function laceworkAccountCompletions(
  mapping: Mapping,
  slot: JsonSlot,
  role: 'laceworkAccount' | 'defaultAccount',
  { laceworkAccounts, inOtherFiles }: OtherLaceworkAccounts,
): Completion[] {
  const known = knownNames(mapping, laceworkAccounts);
  const named = inOtherFiles.map((name): Candidate => ({ name, detail: 'named in another file' }));
  const byDefault = defaultName(mapping);
  // An entry of the default account's own adds nothing.
  const all =
    role === 'defaultAccount'
      ? [...entryNames(mapping), ...known, ...named]
      : [...known.filter(({ name }) => !isOneOf(byDefault, name)), ...named, ...byDefault];
  const taken = new Set(slot.otherKeys.map(foldLaceworkAccountName));
  const items: Completion[] = [];
  for (const { name, detail, rows } of all) {
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
        ...(rows !== undefined && { rows }),
      });
    }
  }
  return role === 'laceworkAccount' && !slot.hasColon ? [...items, newEntry(mapping.text, slot)] : items;
}

interface Candidate {
  readonly name: string;
  readonly detail: string;
  readonly rows?: NonNullable<Completion['rows']>;
}

function isOneOf(candidates: readonly Candidate[], name: string): boolean {
  return candidates.some((other) => foldLaceworkAccountName(other.name) === foldLaceworkAccountName(name));
}

/** By name; those in which the user is disabled come last. */
function knownNames(mapping: Mapping, accounts: Fact<LaceworkAccounts>): Candidate[] {
  if (!accounts.isKnown) {
    return [];
  }
  const beside = mapping
    .laceworkAccountNames()
    .all.map(({ name }) => name)
    .join(' ');
  const rows = fetchedRows(accounts);
  const candidate = ({ name, isEnabled }: KnownLaceworkAccount): Candidate => ({
    name: inCaseOf(beside, name),
    detail: isEnabled
      ? `Lacework account of ${quote(accounts.value.data.organization)}`
      : 'disabled for this user',
    ...(rows.length > 0 && { rows }),
  });
  const all = accounts.value.accountsByName();
  return [...all.filter(({ isEnabled }) => isEnabled), ...all.filter(({ isEnabled }) => !isEnabled)].map(
    candidate,
  );
}

function entryNames(mapping: Mapping): Candidate[] {
  return mapping
    .laceworkAccounts()
    .filter((account) => !isBlankName(account))
    .map((account) => ({ name: account.name, detail: awsAccountCount(account) }));
}

function defaultName(mapping: Mapping): Candidate[] {
  const account = mapping.defaultAccount();
  return account === undefined || isBlankName(account)
    ? []
    : [{ name: account.name, detail: 'default account' }];
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
