import type { JsonSlot } from '../json/slot';
import { mappingKeys } from './mappingKeys';

/** What is to be written at a place of a mapping file. */
export type SlotRole =
  | 'file'
  | 'topLevelKey'
  | 'defaultAccount'
  | 'integrationMappings'
  | 'laceworkAccount'
  | 'entry'
  | 'entryKey'
  | 'awsAccounts'
  | 'awsAccount';

/** Each role by what is written and the path to it; `*` is the name of a Lacework account. */
const roles: ReadonlyMap<string, SlotRole> = new Map([
  ['document', 'file'],
  ['key', 'topLevelKey'],
  [`value ${mappingKeys.defaultAccount}`, 'defaultAccount'],
  [`value ${mappingKeys.integrationMappings}`, 'integrationMappings'],
  [`key ${mappingKeys.integrationMappings}`, 'laceworkAccount'],
  [`value ${mappingKeys.integrationMappings} *`, 'entry'],
  [`key ${mappingKeys.integrationMappings} *`, 'entryKey'],
  [`value ${mappingKeys.integrationMappings} * ${mappingKeys.awsAccounts}`, 'awsAccounts'],
  [`item ${mappingKeys.integrationMappings} * ${mappingKeys.awsAccounts}`, 'awsAccount'],
]);

/** What a slot is for; nothing where the format knows no such place. */
export function slotRole({ kind, path }: JsonSlot): SlotRole | undefined {
  const steps = path.map((step, index) => (index === 1 ? '*' : step));
  return roles.get([kind, ...steps].join(' '));
}
