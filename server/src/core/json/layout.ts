/** How a file is laid out: what is added to it looks like the rest. */
export interface Layout {
  readonly lineBreak: '\n' | '\r\n';
  /** One step of indentation. */
  readonly indent: string;
  readonly isOneLine: boolean;
  /** No space behind colons and commas. */
  readonly isCompact: boolean;
}

/** So much of a file, in UTF-16 code units, tells its layout: many edits of a large file may ask. */
const tellingLength = 1024;

/** Goes by the first line break, the first indented line and the first colon behind a key. */
export function layoutOf(text: string): Layout {
  const head = text.slice(0, tellingLength);
  const trimmed = head.trim();
  const colon = /":(.?)/s.exec(trimmed)?.[1];
  return {
    lineBreak: /\r?\n/.exec(head)?.[0] === '\r\n' ? '\r\n' : '\n',
    indent: /\n([ \t]+)\S/.exec(head)?.[1] ?? '  ',
    isOneLine: !trimmed.includes('\n'),
    isCompact: colon !== undefined && !/\s/.test(colon),
  };
}

/** What separates a key from its value. */
export function colonOf({ isCompact }: Layout): string {
  return isCompact ? ':' : ': ';
}

/** The white space that the line of an offset begins with. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}
