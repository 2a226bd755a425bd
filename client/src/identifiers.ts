/** Names that package.json declares too. */
export const mappingLanguageId = 'lacework-mapping';
export const settingsSection = 'laceworkMapping';
export const commandIds = {
  useAsMappingFile: 'laceworkMapping.useAsMappingFile',
  notMappingFile: 'laceworkMapping.notMappingFile',
  showRulePage: 'laceworkMapping.showRulePage',
} as const;
