import { membersOf } from './readCloudAccount';

/** Whether a Lacework account is the one of an organization. */
export interface OrganizationInfo {
  readonly isOrganization: boolean;
  /** The address of the organization, as Lacework writes it; missing where it is not told. */
  readonly url: string | undefined;
}

/** The information in an answer: an object, or the only one of a list. Nothing where it is none. */
export function readOrganizationInfo(data: unknown): OrganizationInfo | undefined {
  const info: unknown = Array.isArray(data) ? data[0] : data;
  const { orgAccount, orgAccountUrl } = membersOf(info);
  return typeof orgAccount === 'boolean'
    ? { isOrganization: orgAccount, url: typeof orgAccountUrl === 'string' ? orgAccountUrl : undefined }
    : undefined;
}
