/** The file in which a project says what its rules count for. */
export const configFileName = 'lacework-mapping.config.json';

/** Whether a file is the configuration of a project, which is never a mapping file. */
export function isConfigFileName(pathOrUri: string): boolean {
  return /(?:^|[\\/])lacework-mapping\.config\.json$/i.test(pathOrUri);
}
