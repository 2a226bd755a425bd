import type { Facts } from '../facts/facts';
import type { MappedRoute } from './mappedRoute';

/**
 * Whether a route has all words of a search, ignoring case: in its ID or entry, the name, the unit or the e-mail address
 * of the AWS account, or the Lacework account that it goes to. Without words every route has them.
 */
export function routeFilter({ awsInventory }: Facts, text: string): (route: MappedRoute) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ text: entry, account, laceworkAccount = '' }) => {
    const known = account && awsInventory.isKnown ? awsInventory.value.searchText(account) : '';
    const searched = `${entry} ${laceworkAccount}`.toLowerCase() + ` ${known}`;
    return words.every((word) => searched.includes(word));
  };
}
