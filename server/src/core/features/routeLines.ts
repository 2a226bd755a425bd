import { isBlankName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { LineEnds } from '../text/lineEnds';

/**
 * VS Code draws each lens of a file as an element of its own, seen or not. With 2,000 each key is drawn as fast as without;
 * with 4,000 it takes twice as long, and with 8,000 three times, in windows that stop for half a second now and then.
 */
const mostLenses = 2000;

/** Whether so many lines list AWS accounts that a lens above each would hold up the editor. It counts no further. */
export function hasTooManyRouteLines(mapping: Mapping): boolean {
  const lines = new LineEnds(mapping.text);
  let count = 0;
  for (const account of mapping.laceworkAccounts()) {
    let lineEnd = -1;
    for (const start of isBlankName(account) ? [] : account.idStarts()) {
      if (start > lineEnd) {
        lineEnd = lines.after(start);
        if (++count > mostLenses) {
          return true;
        }
      }
    }
  }
  return false;
}

/** The well-formed entries of a Lacework account, those on one line together; none of one whose name is blank. */
export function* routeLines(lines: LineEnds, account: LaceworkAccount): Iterable<AwsAccountEntry[]> {
  const entries = isBlankName(account) ? [] : account.entries;
  let line: AwsAccountEntry[] = [];
  let lineEnd = -1;
  for (const entry of entries.filter(({ isAwsAccountId }) => isAwsAccountId)) {
    if (entry.span.start > lineEnd) {
      if (line.length > 0) {
        yield line;
      }
      line = [];
      lineEnd = lines.after(entry.span.start);
    }
    line.push(entry);
  }
  if (line.length > 0) {
    yield line;
  }
}
