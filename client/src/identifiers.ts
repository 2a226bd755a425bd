import { clientCommands, settingsSection } from '../../server/src/lsp/protocol';

export { mappingLanguageId, settingsSection } from '../../server/src/lsp/protocol';

/** The panel of the routing map, by which VS Code brings it back when it is restarted. */
export const routingMapViewType = `${settingsSection}.routingMap`;
/** The scheme of documents that this extension shows and nobody can change; package.json names it. */
export const readOnlyScheme = 'lacework-read-only';

/** Commands beside those that the server knows of. */
const ownCommands = [
  'useAsMappingFile',
  'notMappingFile',
  'pullAwsAccounts',
  'newMappingFile',
  'showRoutingMap',
  'generateExternalId',
  'signIn',
  'signOut',
  'switchOrganization',
  'createIntegration',
  'lookForIntegration',
  'stopWatchingIntegrations',
  'refreshLaceworkAccounts',
  'checkAwsPrerequisites',
  'showIntegrations',
  'compareWithLiveMapping',
  'downloadLiveMapping',
  'pushMapping',
  'restorePreviousMapping',
  'restartServer',
  'getStarted',
  'openSample',
  'showSampleAwsAccounts',
  'showFirstProblem',
  'showStatus',
  'showLog',
  'reportIssue',
] as const;

type OwnCommandIds = { readonly [Name in (typeof ownCommands)[number]]: `laceworkMapping.${Name}` };

/** The commands that package.json declares, by their names behind the prefix. */
export const commandIds = {
  ...clientCommands,
  ...(Object.fromEntries(ownCommands.map((name) => [name, `${settingsSection}.${name}`])) as OwnCommandIds),
};
