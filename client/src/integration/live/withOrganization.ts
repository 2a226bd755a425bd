import { organizationAccessFault } from '../../../../server/src/cloud/lacework/organizationAccessFault';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { withLacework } from '../../lacework/withLacework';
import { tellAccessFault } from '../tellAccessFault';

/** A command about integrations of the organization: who has no access to them is told so, before anything is asked. */
export function withOrganization(
  run: (context: CommandContext, connection: LaceworkConnection, ...parameters: unknown[]) => Promise<void>,
): (context: CommandContext, ...parameters: unknown[]) => Promise<void> {
  return withLacework(async (context, connection, ...parameters) => {
    const fault = organizationAccessFault(connection.identity);
    if (fault === undefined) {
      await run(context, connection, ...parameters);
    } else {
      void tellAccessFault(fault);
    }
  });
}
