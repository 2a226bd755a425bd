import { Mapping } from '../mapping/mapping';
import { ComposedEdits } from '../text/composedEdits';
import { applyEdits, withoutConflicts, type Edit } from '../text/edit';
import type { TextEncoding } from '../text/textEncoding';
import { checkMapping, type CheckOptions } from './checkMapping';

/** One fix may uncover the next. A text that still changes after so many rounds is left as it is then. */
const mostRounds = 20;

export interface FixOptions extends CheckOptions {
  /** Of the file that the text is written to. */
  readonly encoding?: TextEncoding;
  /** What the text says, where it has been read already. */
  readonly mapping?: Mapping;
}

/**
 * The edits that apply every certain fix of the problems that count, until none is left. Applied to the result
 * again, it gives no edit.
 */
export function fixAll(text: string, { encoding, mapping: given, ...options }: FixOptions = {}): Edit[] {
  const composed = new ComposedEdits(text);
  let mapping = given ?? new Mapping(text, encoding);
  for (let round = 0; round < mostRounds; round++) {
    const { problems } = checkMapping(mapping, { ...options, onlyCertainFixes: true });
    const groups = problems.flatMap(({ fix }) => {
      const edits = fix?.()?.edits;
      return edits === undefined || edits.length === 0 ? [] : [edits];
    });
    if (groups.length === 0) {
      break;
    }
    const edits = withoutConflicts(groups);
    const next = new Mapping(applyEdits(mapping.text, edits), encoding);
    // Where brackets are in a mess, mending one may change how all others are read: then the text is left to people.
    if (next.syntaxErrors.length > mapping.syntaxErrors.length) {
      break;
    }
    composed.apply(edits);
    mapping = next;
  }
  return composed.edits();
}
