/**
 * Whether a file is an account mapping file by its name alone: `lacework-mapping.json`, or a name that ends in
 * `.lacework-mapping.json`. The bare `mapping.json` does not count: many other tools use it.
 */
export function isMappingFileName(pathOrUri: string): boolean {
  return /(?:^|[\\/.])lacework-mapping\.json$/i.test(pathOrUri);
}

/** Whether the content of such a file may decide: any `.json`, but not Terraform's own JSON forms. */
export function maySniff(pathOrUri: string): boolean {
  return /\.json$/i.test(pathOrUri) && !/\.(?:tf|tfvars)\.json$/i.test(pathOrUri);
}
