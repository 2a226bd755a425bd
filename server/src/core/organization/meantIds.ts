import type { AwsInventory } from '../facts/awsInventory';
import { accountOfArn } from '../mapping/accountOfArn';
import type { AwsAccountEntry } from '../mapping/mapping';
import { meantAwsAccountId } from '../mapping/meantAwsAccountId';
import { splitAwsAccountIds } from '../mapping/splitAwsAccountIds';
import { accountsInPart } from './accountsInPart';

/** The AWS account IDs that an entry may stand for, in whatever form it is written. */
export function meantIds({ form, text }: AwsAccountEntry, inventory: AwsInventory): string[] {
  switch (form) {
    case 'aws-account-id':
      return [text];
    case 'malformed': {
      const meant = meantAwsAccountId(text);
      return meant === undefined ? [] : [meant.id];
    }
    case 'arn': {
      const account = accountOfArn(text);
      return account === undefined ? [] : [account.id];
    }
    case 'several':
      return (splitAwsAccountIds(text)?.ids ?? []).flatMap((id) => meantAwsAccountId(id)?.id ?? []);
    case 'organization-part':
      return accountsInPart(inventory, text).map(({ id }) => id);
    case 'name':
      return inventory.accountsCalled(text).map(({ id }) => id);
    case 'blank':
      return [];
  }
}
