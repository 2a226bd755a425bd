import { readLaceworkAccounts } from '../../core/facts/parseLaceworkAccounts';
import { answerSafely } from '../answerSafely';
import { clientNotifications } from '../protocol';
import type { Feature } from './feature';

/** Takes what the client tells of Lacework accounts. There is no capability for it: the client sends it or not. */
export const laceworkAccountsFeature: Feature = ({ connection, facts }) => {
  const method = clientNotifications.laceworkAccounts;
  const take = (params: unknown): void => {
    if (params === null || params === undefined) {
      facts.useLaceworkAccounts(undefined);
      return;
    }
    const { data, problems } = readLaceworkAccounts(params);
    if (data === undefined) {
      connection.console.warn(`${method} changes nothing: ${problems.join('; ')}`);
    } else {
      facts.useLaceworkAccounts(data);
    }
  };
  connection.onNotification(method, answerSafely(connection, method, undefined, take));
  return {};
};
