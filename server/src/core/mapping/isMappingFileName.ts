import { isConfigFileName } from '../config/configFileName';

/**
 * Whether a file is an account mapping file by its name alone: `lacework-mapping.json`, or a name that ends in
 * `.lacework-mapping.json`. The bare `mapping.json` does not count: many other tools use it.
 */
export function isMappingFileName(pathOrUri: string): boolean {
  return /(?:^|[\\/.])lacework-mapping\.json$/i.test(pathOrUri);
}

/** Whether a file is one of Terraform's own JSON forms, which are never account mapping files. */
export function isTerraformFileName(pathOrUri: string): boolean {
  return /\.(?:tf|tfvars)\.json$/i.test(pathOrUri);
}

/** Whether the content of such a file may decide: any `.json`, but not Terraform's nor our own. */
export function maySniff(pathOrUri: string): boolean {
  return /\.json$/i.test(pathOrUri) && !isTerraformFileName(pathOrUri) && !isConfigFileName(pathOrUri);
}
