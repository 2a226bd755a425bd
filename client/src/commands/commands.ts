import { listAwsAccounts } from '../aws/listAwsAccounts';
import { mapUnmappedAwsAccounts } from '../aws/mapUnmappedAwsAccounts';
import { moveAwsAccounts } from '../aws/moveAwsAccounts';
import { newMappingFile } from '../aws/newMappingFile';
import { pullAwsAccounts } from '../aws/pullAwsAccounts';
import { withServer } from '../aws/withServer';
import type { commandIds } from '../identifiers';
import { checkAwsPrerequisites } from '../integration/checkAwsPrerequisites';
import { createIntegration } from '../integration/createIntegration';
import { generateExternalId } from '../integration/generateExternalId';
import { lookForIntegration } from '../integration/lookForIntegration';
import { stopWatchingIntegrations } from '../integration/watchIntegration';
import { compareWithLiveMapping } from '../integration/live/compareWithLiveMapping';
import { downloadLiveMapping } from '../integration/live/downloadLiveMapping';
import { pushMappingToIntegration } from '../integration/live/pushMappingToIntegration';
import { restorePreviousMapping } from '../integration/live/restorePreviousMapping';
import { showIntegrations } from '../integration/live/showIntegrations';
import { withOrganization } from '../integration/live/withOrganization';
import { refreshLaceworkAccounts } from '../lacework/refreshLaceworkAccounts';
import { signIn } from '../lacework/signIn';
import { signOut } from '../lacework/signOut';
import { switchOrganization } from '../lacework/switchOrganization';
import { withLacework } from '../lacework/withLacework';
import { showRoutingMap } from '../map/showRoutingMap';
import { reportIssue } from '../report/reportIssue';
import { showStatus } from '../status/showStatus';
import { changeSeverity } from './changeSeverity';
import { notMappingFile } from './notMappingFile';
import type { CommandContext } from './commandContext';
import { restartServer } from './restartServer';
import { showLog } from './showLog';
import { showRulePage } from './showRulePage';
import { useAsMappingFile } from './useAsMappingFile';
import { getStarted } from '../walkthrough/getStarted';
import { openSample } from '../walkthrough/openSample';
import { showFirstProblem } from '../walkthrough/showFirstProblem';
import { showSampleAwsAccounts } from '../walkthrough/showSampleAwsAccounts';

type Command = (context: CommandContext, ...parameters: unknown[]) => Promise<void>;

/** What each command does. It stands in the bundle of the language client, which is loaded for it. */
export const commands: Record<keyof typeof commandIds, Command> = {
  useAsMappingFile,
  notMappingFile,
  showRulePage,
  changeSeverity,
  pullAwsAccounts: withServer(pullAwsAccounts),
  listAwsAccounts: withServer(listAwsAccounts),
  moveAwsAccounts: withServer(moveAwsAccounts),
  mapUnmappedAwsAccounts: withServer(mapUnmappedAwsAccounts),
  newMappingFile: withServer(newMappingFile),
  showRoutingMap,
  generateExternalId,
  signIn: async (context) => {
    await signIn(context);
  },
  signOut,
  switchOrganization,
  createIntegration: withLacework(createIntegration),
  lookForIntegration: withLacework(lookForIntegration),
  stopWatchingIntegrations,
  refreshLaceworkAccounts: withLacework(refreshLaceworkAccounts),
  checkAwsPrerequisites: withServer(checkAwsPrerequisites),
  showIntegrations: withOrganization(showIntegrations),
  compareWithLiveMapping: withOrganization(compareWithLiveMapping),
  downloadLiveMapping: withOrganization(downloadLiveMapping),
  pushMapping: withOrganization(pushMappingToIntegration),
  restorePreviousMapping: withOrganization(restorePreviousMapping),
  restartServer,
  getStarted,
  openSample: async (context) => {
    await openSample(context);
  },
  showSampleAwsAccounts: withServer(showSampleAwsAccounts),
  showFirstProblem: withServer(showFirstProblem),
  showStatus,
  showLog,
  reportIssue,
};
