import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import { Mapping } from '../mapping/mapping';
import { ComposedEdits } from '../text/composedEdits';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/**
 * The edits that sort a mapping file: the AWS account IDs under each Lacework account, and the Lacework accounts
 * by name. The texts change places, so that commas, lines and indentation stay. A file that is not JSON, or in
 * which a key comes twice, is left as it is.
 */
export function sortEdits(mapping: Mapping): Edit[] {
  const [duplicate] = mapping.duplicateKeys();
  if (mapping.syntaxErrors.length > 0 || duplicate !== undefined) {
    return [];
  }
  const composed = new ComposedEdits(mapping.text);
  const moved = mapping
    .laceworkAccounts()
    .flatMap(({ entries }) => changePlaces(mapping.text, entries, (entry) => entry.text));
  composed.apply(moved);
  const { text } = composed;
  const accounts = (moved.length === 0 ? mapping : new Mapping(text)).laceworkAccounts();
  composed.apply(changePlaces(text, accounts, ({ name }) => foldLaceworkAccountName(name)));
  return composed.edits();
}

/** Puts the texts of some places into the order of their keys, each into the place that is its turn. */
function changePlaces<Place extends { readonly span: Span }>(
  text: string,
  places: readonly Place[],
  keyOf: (place: Place) => string,
): Edit[] {
  const sorted = places
    .map((place) => ({ key: keyOf(place), place }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return places.flatMap(({ span }, index) => {
    const source = sorted[index]?.place.span ?? span;
    return source === span ? [] : [{ span, text: text.slice(source.start, source.end) }];
  });
}
