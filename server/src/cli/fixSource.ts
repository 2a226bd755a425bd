import { Mapping } from '../core/mapping/mapping';
import { checkMapping, type CheckOptions } from '../core/rules/checkMapping';
import { fixAll } from '../core/rules/fixAll';
import type { Edit } from '../core/text/edit';
import type { TextEncoding } from '../core/text/textEncoding';
import type { DecodedText } from './inputs/decodeText';

/** What the certain fixes make of a file. */
export interface FixedSource {
  readonly edits: readonly Edit[];
  readonly encoding: TextEncoding;
}

/** The certain fixes of the problems of a file that count. */
export function fixSource({ text, encoding: found }: DecodedText, config: CheckOptions): FixedSource {
  const { problems } = checkMapping(new Mapping(text, found), config);
  const encoding = problems.map(({ fix }) => fix?.()?.saveAs).find((saveAs) => saveAs !== undefined) ?? found;
  return { edits: fixAll(text, { ...config, encoding }), encoding };
}
