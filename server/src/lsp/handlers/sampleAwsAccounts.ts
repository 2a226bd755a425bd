import { readAwsInventory } from '../../core/facts/parseAwsInventory';
import { answerSafely } from '../answerSafely';
import { sampleAwsAccountsNotification as method } from '../protocolOfSample';
import type { Feature } from './feature';

/** Takes the AWS accounts of the sample. There is no capability for it: the client sends them or not. */
export const sampleAwsAccountsFeature: Feature = ({ connection, facts }) => {
  const take = (params: unknown): void => {
    if (params === null || params === undefined) {
      facts.useSample(undefined);
      return;
    }
    const { data, problems } = readAwsInventory(params);
    if (data === undefined) {
      connection.console.warn(`${method} changes nothing: ${problems.join('; ')}`);
    } else {
      facts.useSample(data);
    }
  };
  connection.onNotification(method, answerSafely(connection, method, undefined, take));
  return {};
};
