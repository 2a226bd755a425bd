import { withoutStyle } from './misspeltKey';

/** Words of this file's shape and of other tools', without case, `_` and `-`. No account is likely to be called so. */
const telling: ReadonlySet<string> = new Set([
  'awsaccount',
  'awsaccounts',
  'awsaccountids',
  'accountmapping',
  'accountmappings',
  'defaultlaceworkaccount',
  'defaultlaceworkaccountaws',
  'integrationmapping',
  'integrationmappings',
  'laceworkaccount',
  'laceworkaccounts',
  'mapping',
  'mappings',
  'orgaccountmapping',
  'orgaccountmappings',
]);

/** Words that may stand for a key, and may be the name of a Lacework account just as well. */
const ambiguous: ReadonlySet<string> = new Set([
  'account',
  'accountid',
  'accountids',
  'accounts',
  'default',
  'defaultaccount',
  'id',
  'ids',
]);

const longest = 40;

/** Whether a Lacework account name is a key of the mapping file, or of the same mapping in another tool's shape. */
export function isStructuralKey(name: string): boolean {
  return name.length <= longest && telling.has(withoutStyle(name.trim()));
}

/** Whether a Lacework account name may be such a key: too little is certain then to write an entry of that name. */
export function maybeStructuralKey(name: string): boolean {
  return isStructuralKey(name) || (name.length <= longest && ambiguous.has(withoutStyle(name.trim())));
}
