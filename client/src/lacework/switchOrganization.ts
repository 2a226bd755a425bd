import type { CommandContext } from '../commands/commandContext';
import { pickIdentity } from './pickIdentity';

/** Lets the user choose the Lacework organization that is in use in this workspace. */
export async function switchOrganization(context: CommandContext): Promise<void> {
  await pickIdentity(context);
}
