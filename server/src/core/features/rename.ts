import { insideQuotes } from '../json/insideQuotes';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import type { Edit } from '../text/edit';
import { quote } from '../text/quote';
import type { Span } from '../text/span';
import { occurrencesAt, type Occurrences } from './occurrences';

/** Why something is not done, as a sentence for the user. */
export interface Refusal {
  readonly refusal: string;
}

/** What a rename would begin with. */
export interface Renameable {
  /** The name without its quotes. */
  readonly span: Span;
  readonly name: string;
}

/** The Lacework account name at an offset, or why nothing can be renamed there. */
export function renameableAt(mapping: Mapping, offset: number): Renameable | Refusal {
  const found = laceworkAccountAt(mapping, offset);
  return 'refusal' in found
    ? found
    : { span: insideQuotes(mapping.text, found.here.span), name: found.here.text };
}

/**
 * The edits that give a Lacework account another name, in the default account and in the keys of entries alike, or why
 * that cannot be. White space around the new name is not taken into it.
 */
export function renameEdits(mapping: Mapping, offset: number, newName: string): Edit[] | Refusal {
  const found = laceworkAccountAt(mapping, offset);
  if ('refusal' in found) {
    return found;
  }
  const name = newName.trim();
  if (name === '') {
    return { refusal: 'A Lacework account needs a name. Type one that is not blank.' };
  }
  const folded = foldLaceworkAccountName(name);
  const renamed = new Set(found.all.map(({ span }) => span.start));
  const rival = mapping
    .laceworkAccountNames()
    .all.find(
      (place) =>
        !renamed.has(place.span.start) &&
        [place.name, place.certainName].some((taken) => foldLaceworkAccountName(taken) === folded),
    );
  if (rival !== undefined) {
    const refusal = `${quote(rival.name)} is another Lacework account of this file already, and names ignore case. Choose another name.`;
    return { refusal };
  }
  const text = JSON.stringify(name).slice(1, -1);
  return found.all
    .filter((each) => each.text !== name)
    .map(({ span }) => ({ span: insideQuotes(mapping.text, span), text }));
}

function laceworkAccountAt(mapping: Mapping, offset: number): Occurrences | Refusal {
  const found = occurrencesAt(mapping, offset);
  if (found?.kind !== 'lacework-account') {
    const refusal =
      'Only a Lacework account can be renamed: put the cursor on the name of the default account or on the key of an entry.';
    return { refusal };
  }
  if (mapping.mayBeMisread() || mapping.otherToolFormat() !== undefined) {
    // A name that is not found would keep the old name, and its AWS accounts would go elsewhere in silence.
    const refusal = `${quote(found.here.text)} may be named in places that cannot be read. Fix the problems of the file first.`;
    return { refusal };
  }
  return found;
}
