import { minified } from '../json/minified';
import type { OutsideRuns } from '../json/outsideRuns';
import { utf8Length } from '../text/textEncoding';

/**
 * The largest body of a POST request to the Lacework API, in bytes: "1 MB" in its documentation, which says too
 * that a larger one is answered with HTTP 400. Whether 1 MB is a little more than this is undocumented.
 */
export const largestRequest = 1_000_000;

/**
 * The longest text that is read, in UTF-16 code units. Far beyond what Lacework takes; a longer one would hold up the
 * editor for nothing.
 */
export const longestText = 5_000_000;

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
  const pieces = spans.map(({ start, end }) => text.slice(start, end));
  // There is nothing but ASCII in runs.
  const beyondAscii = pieces.reduce((sum, piece) => sum + utf8Length(piece) - piece.length, 0);
  const asItIs = inBase64(text.length + beyondAscii);
  const ofPieces = () => pieces.reduce((sum, piece) => sum + utf8Length(minifiedPiece(piece)), 0);
  return { asItIs, minified: isJson ? inBase64(runsLength + ofPieces()) : asItIs };
}

/** Most pieces are no more than what separates two runs. */
function minifiedPiece(piece: string): string {
  return /^\s*,\s*$/.test(piece) ? ',' : minified(piece);
}

/** Whether a text is certainly small, to be known without counting its bytes. */
export function isCertainlySmall(text: string, limit: number): boolean {
  return inBase64(text.length * 3) <= limit;
}

function inBase64(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
