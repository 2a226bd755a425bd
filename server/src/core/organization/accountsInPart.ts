import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import { organizationPartId } from '../mapping/organizationPart';

/**
 * The AWS accounts in a part of the organization, those in nested organizational units included. Nothing where the
 * part is not of this organization, or what it holds is not known for certain.
 *
 * @param text the ID, the ARN or the path of an organizational unit, a root or an organization
 */
export function accountsInPart(inventory: AwsInventory, text: string): readonly AwsAccount[] {
  const id = organizationPartId(text);
  if (id === inventory.data.organization.id) {
    return inventory.accounts();
  }
  return inventory.hasOrganizationalUnits() ? inventory.accountsUnder(id) : [];
}
