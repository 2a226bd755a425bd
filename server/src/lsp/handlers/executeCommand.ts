import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ExecuteCommandParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { logFailure } from '../logFailure';
import { inventoryStatusNotification, serverCommands } from '../protocol';
import type { Session } from '../session';
import type { Feature } from './feature';
import { mapAwsAccounts, moveAwsAccounts, moveRoutes } from './editCommands';
import { getInventoryStatus, listAwsProfiles, pullAwsAccounts, useAwsProfile } from './inventoryCommands';
import { fetchLaceworkAccounts } from './laceworkCommands';
import { listOrganizationalUnits, newMapping } from './mappingCommands';
import { checkAwsPrerequisites } from './prerequisiteCommands';
import { countRoutes, listRoutePart } from './routeCommands';
import { listMappedRoutes, mapRoutes, searchRoutes } from './routingMapCommands';

/** What a command is given: its first argument, and how to report on it. */
export interface CommandCall {
  readonly argument: unknown;
  readonly token: CancellationToken;
  /** On the client's own token, if it sent one. */
  readonly progress: WorkDoneProgressReporter;
  readonly hasProgress: boolean;
}

export type ServerCommand = (session: Session, call: CommandCall) => unknown;

const commands = new Map<string, ServerCommand>([
  [serverCommands.pullAwsAccounts, pullAwsAccounts],
  [serverCommands.useAwsProfile, useAwsProfile],
  [serverCommands.getInventoryStatus, getInventoryStatus],
  [serverCommands.listAwsProfiles, listAwsProfiles],
  [serverCommands.fetchLaceworkAccounts, fetchLaceworkAccounts],
  [serverCommands.countRoutes, countRoutes],
  [serverCommands.listRoutePart, listRoutePart],
  [serverCommands.mapRoutes, mapRoutes],
  [serverCommands.listMappedRoutes, listMappedRoutes],
  [serverCommands.searchRoutes, searchRoutes],
  [serverCommands.mapAwsAccounts, mapAwsAccounts],
  [serverCommands.moveAwsAccounts, moveAwsAccounts],
  [serverCommands.moveRoutes, moveRoutes],
  [serverCommands.listOrganizationalUnits, listOrganizationalUnits],
  [serverCommands.newMapping, newMapping],
  [serverCommands.checkAwsPrerequisites, checkAwsPrerequisites],
]);

export const executeCommandFeature: Feature = (session) => {
  const { connection, facts, options } = session;
  connection.onExecuteCommand((params: ExecuteCommandParams, token, progress): unknown => {
    const command = commands.get(params.command);
    if (command === undefined) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no command "${params.command}".`);
    }
    const hasProgress = params.workDoneToken !== undefined;
    return command(session, { argument: params.arguments?.[0], token, progress, hasProgress });
  });
  if (options.inventoryStatus) {
    facts.inventory.onDidChangeStatus(
      () =>
        void logFailure(
          connection,
          connection.sendNotification(inventoryStatusNotification, facts.inventory.status),
        ),
    );
  }
  return { executeCommandProvider: { commands: [...commands.keys()], workDoneProgress: true } };
};
