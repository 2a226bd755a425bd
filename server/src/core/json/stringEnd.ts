/** Characters that JSON puts around and between texts. */
const structural = /[\s:,{}[\]]/;

/** Where structure begins before a comment: an address like `https://…` has no white space there. */
const beforeComment = /[\s:,{}[\]]*[:,{}[\]][ \t]+(?=\/\/|\/\*|#)/;

/** What goes on right behind the closing quote of a text: no JSON has anything but structure there. */
const goesOn = /[^\s:,{}[\]"/#]/;

/**
 * Where a text from an opening quote on is meant to end, if its closing quote is missing: before the brackets,
 * colons and commas at its end. Nothing where the text that was scanned is a whole string.
 *
 * A text that runs into the opening quote of the next one, as in `"acme-prod: { "aws_accounts": …`, shows by a
 * quote with something right behind it.
 *
 * @param scannedEnd behind the next quote, or at the end of the line if there is none
 */
export function endOfUnclosed(
  text: string,
  start: number,
  scannedEnd: number,
  isClosed: boolean,
): number | undefined {
  if (isClosed && (scannedEnd >= text.length || !goesOn.test(text.charAt(scannedEnd)))) {
    return undefined;
  }
  const contentEnd = isClosed ? scannedEnd - 1 : scannedEnd;
  const comment = isClosed ? null : beforeComment.exec(text.slice(start + 1, contentEnd));
  if (comment !== null) {
    return start + 1 + comment.index;
  }
  let end = contentEnd;
  while (end > start + 1 && structural.test(text.charAt(end - 1))) {
    end--;
  }
  const isCut = /\S/.test(text.slice(end, contentEnd));
  return isClosed && (!isCut || end === start + 1) ? undefined : end;
}

/** Whether a text with too few or too many quotes is certainly read whole, and nothing more: it is one word. */
export function isOneWord(found: string): boolean {
  return /^"*[\w.-]+"*$/.test(found);
}

/** Whether what comes next is structure, the end of the line, or a comment that goes on to there. */
export function isBeforeStructure(text: string, offset: number): boolean {
  return /^[ \t]*(?:[:,\]}\r\n#]|\/\/|$)/.test(text.slice(offset, offset + 100));
}

/**
 * Finds texts whose opening quote is missing: what begins with a word and ends, on the same line, with a quote and
 * structure behind it. Linear over all questions, which come in order of place.
 */
export class UnopenedStrings {
  readonly #text: string;
  /** From where an answer was no, up to where it holds for what begins later. */
  #noneUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the text that begins there ends, with its quote. */
  endOf(start: number): number | undefined {
    if (start < this.#noneUntil) {
      return undefined;
    }
    const content = /(?:[^"{}[\],:\r\n/#]|:(?=[^\s"{}[\],])|(?<=:)\/\/|\/(?![/*]))*/y;
    content.lastIndex = start;
    content.test(this.#text);
    const end = content.lastIndex;
    const isQuoted =
      end > start &&
      this.#text.charAt(end) === '"' &&
      !/\s/.test(this.#text.charAt(end - 1)) &&
      isBeforeStructure(this.#text, end + 1);
    if (!isQuoted) {
      this.#noneUntil = end;
    }
    return isQuoted ? end + 1 : undefined;
  }
}
