import { distance } from 'fastest-levenshtein';
import { mappingKeys } from './mappingKeys';

/** What people and other tools write instead, without case, `_` and `-`. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  [mappingKeys.defaultAccount, ['defaultlaceworkaccount', 'defaultaccount', 'default']],
  [mappingKeys.integrationMappings, ['mappings', 'mapping', 'accountmappings', 'accountmapping']],
  [mappingKeys.awsAccounts, ['accounts', 'account', 'accountids', 'awsaccountids', 'ids']],
]);
/** Those of them that may just as well say something else. */
const ambiguousNames: ReadonlySet<string> = new Set(['default', 'accounts', 'account', 'ids']);
const toleratedTypingErrors = 2;
/** Longer keys are certainly none of ours; comparing them would take long. */
const longestKey = 40;

/** Whether a key is this one but for case, `_`, `-`, and at most two typing errors. */
export function isNearly(key: string, plainKey: string): boolean {
  if (key.length > longestKey) {
    return false;
  }
  const plain = withoutStyle(key);
  // The distance is no less than the difference in length, which is quicker to know.
  return (
    Math.abs(plain.length - plainKey.length) <= toleratedTypingErrors &&
    distance(plain, plainKey) <= toleratedTypingErrors
  );
}

/** Whether a key that the mapping file does not know is meant to be this one. */
export function isMisspelling(key: string, meant: string): boolean {
  return isNearly(key, withoutStyle(meant)) || otherNames.get(meant)?.includes(withoutStyle(key)) === true;
}

/** Whether a misspelling is a word that can mean other things besides. */
export function isAmbiguous(key: string): boolean {
  return ambiguousNames.has(withoutStyle(key));
}

/** A key without what tools disagree about: case, `_`, `-`, and quotes of the wrong kind. */
export function withoutStyle(key: string): string {
  return key.toLowerCase().replace(/[_\-'‘’“”`]/g, '');
}
