import stringWidth from 'string-width';
import { shorten } from '../../core/text/quote';
import { withoutLogCommands } from '../output/withoutLogCommands';

/** More of a cell would push the others out of sight. */
const widest = 64;

/**
 * Rows for people: columns side by side, one line for each row whatever its cells hold.
 *
 * @param show Makes a cell fit for one line. Long ones are cut, and what looks like a key is blotted out, if missing.
 */
export function formatTable(
  rows: readonly (readonly string[])[],
  show = (cell: string) => shorten(cell, widest),
): string {
  const shown = rows.map((row) => row.map(show));
  const widths = (shown[0] ?? []).map((_, column) =>
    shown.reduce((width, row) => Math.max(width, stringWidth(row[column] ?? '')), 0),
  );
  const lines = shown.map(
    (row) =>
      `${row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
        .join('  ')
        .trimEnd()}\n`,
  );
  return withoutLogCommands(lines.join(''));
}
