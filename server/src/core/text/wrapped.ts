/**
 * A line as several, each of at most so many characters where it has blanks to be parted at. What follows is indented by two
 * more than the first.
 *
 * @param widest in UTF-16 code units
 */
export function wrapped(line: string, widest: number): string[] {
  const [indent = ''] = /^ */.exec(line) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(' ')) {
    const start = lines.length === 0 ? indent : `${indent}  `;
    if (current !== '' && start.length + current.length + 1 + word.length > widest) {
      lines.push(start + current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  lines.push((lines.length === 0 ? indent : `${indent}  `) + current);
  return lines;
}
