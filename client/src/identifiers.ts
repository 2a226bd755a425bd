import { clientCommands } from '../../server/src/lsp/protocol';

export { mappingLanguageId, settingsSection } from '../../server/src/lsp/protocol';

/** The commands that package.json declares. */
export const commandIds = {
  ...clientCommands,
  useAsMappingFile: 'laceworkMapping.useAsMappingFile',
  notMappingFile: 'laceworkMapping.notMappingFile',
  pullAwsAccounts: 'laceworkMapping.pullAwsAccounts',
  newMappingFile: 'laceworkMapping.newMappingFile',
  generateExternalId: 'laceworkMapping.generateExternalId',
  signIn: 'laceworkMapping.signIn',
  signOut: 'laceworkMapping.signOut',
  switchOrganization: 'laceworkMapping.switchOrganization',
  createIntegration: 'laceworkMapping.createIntegration',
  lookForIntegration: 'laceworkMapping.lookForIntegration',
  stopWatchingIntegrations: 'laceworkMapping.stopWatchingIntegrations',
  refreshLaceworkAccounts: 'laceworkMapping.refreshLaceworkAccounts',
  checkAwsPrerequisites: 'laceworkMapping.checkAwsPrerequisites',
  showIntegrations: 'laceworkMapping.showIntegrations',
  compareWithLiveMapping: 'laceworkMapping.compareWithLiveMapping',
  downloadLiveMapping: 'laceworkMapping.downloadLiveMapping',
  pushMapping: 'laceworkMapping.pushMapping',
  restorePreviousMapping: 'laceworkMapping.restorePreviousMapping',
  restartServer: 'laceworkMapping.restartServer',
} as const;
