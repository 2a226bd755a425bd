import { behindComma } from '../json/digitRun';
import type { OutsideRuns } from '../json/outsideRuns';
import { TokenWalk } from '../json/tokenWalk';
import { utf8Length } from '../text/textEncoding';

/**
 * The largest body of a POST request to the Lacework API, in bytes: "1 MB" in its documentation, which says too
 * that a larger one is answered with HTTP 400. Whether 1 MB is a little more than this is undocumented.
 */
export const largestRequest = 1_000_000;

/** What a mapping file takes of a request: it travels in base64, which turns three bytes into four. */
export interface RequestSize {
  /** In bytes, as the file is. */
  readonly asItIs: number;
  /** In bytes, without white space. */
  readonly minified: number;
}

/** @param isJson whether the text can be minified at all */
export function requestSizeOf(
  text: string,
  { spans, runsLength }: OutsideRuns,
  isJson: boolean,
): RequestSize {
  let bytes = runsLength;
  let beyondAscii = 0;
  for (const { start, end } of spans) {
    if (behindComma(text, start) === end) {
      bytes++;
    } else {
      const piece = text.slice(start, end);
      const ofPiece = utf8Length(piece);
      // There is nothing but ASCII in runs.
      beyondAscii += ofPiece - piece.length;
      bytes += isJson ? ofPiece - bytesOfSpace(piece) : 0;
    }
  }
  const asItIs = inBase64(text.length + beyondAscii);
  return { asItIs, minified: isJson ? inBase64(bytes) : asItIs };
}

/** How many bytes a text that is JSON, or a part of it, has between its tokens. */
function bytesOfSpace(json: string): number {
  const tokens = new TokenWalk(json);
  // A byte order mark is no token either.
  let bytes = utf8Length(json.slice(0, tokens.end));
  let { end } = tokens;
  while (tokens.next()) {
    bytes += tokens.start - end;
    ({ end } = tokens);
  }
  return bytes + json.length - end;
}

/** Whether a text is certainly small, to be known without counting its bytes. */
export function isCertainlySmall(text: string, limit: number): boolean {
  return inBase64(text.length * 3) <= limit;
}

function inBase64(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
