import { awsAccountStates, type AwsAccount, type AwsAccountState } from '../../core/facts/awsInventory';
import { MalformedAnswer } from './allPages';
import type { AccountAnswer } from './organizationsApi';

/** @throws MalformedAnswer where the account cannot be told from others. */
export function toAwsAccount(answer: AccountAnswer): AwsAccount {
  const { Id: id, Name: name = '', Email: email, JoinedTimestamp: joined } = answer;
  if (id === undefined || !/^\d{12}$/.test(id)) {
    throw new MalformedAnswer('an AWS account in its answer has no ID');
  }
  const parentId = parentOf(answer);
  return {
    id,
    name,
    ...(email === undefined ? {} : { email }),
    state: stateOf(answer),
    ...(joined === undefined || Number.isNaN(joined.getTime()) ? {} : { joinedAt: joined.toISOString() }),
    ...(parentId === undefined ? {} : { parentId }),
  };
}

function stateOf({ State, Status }: AccountAnswer): AwsAccountState {
  const state = [State, Status].map((word) => awsAccountStates.find((known) => known === word));
  // A state that AWS may add some day says nothing against an account.
  return state[0] ?? state[1] ?? 'ACTIVE';
}

/** Of `o-…/r-…/ou-…/<account>/` the last but one. Several paths tell nothing. */
function parentOf({ Paths = [] }: AccountAnswer): string | undefined {
  return Paths.length === 1 ? Paths[0]?.split('/').filter(Boolean).at(-2) : undefined;
}
