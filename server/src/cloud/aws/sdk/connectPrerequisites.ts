import {
  GetRoleCommand,
  GetUserCommand,
  IAMClient,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { allPages } from '../allPages';
import type { PrerequisitesApi, SimulationAnswer } from '../prerequisitesApi';
import { prepareClients, type Connection } from './awsClients';

/**
 * IAM and SQS as the profile or the environment reaches them. Nothing is sent before the first call.
 *
 * @param region of the queue; IAM has one address for all regions of its partition
 */
export async function connectPrerequisites(
  connection: Omit<Connection, 'endpoint'>,
  region: string,
): Promise<PrerequisitesApi> {
  const { signal: abortSignal } = connection;
  const clients = await prepareClients(connection);
  const iam = new IAMClient(await clients.configurationFor('iam', region));
  const sqs = new SQSClient({
    ...(await clients.configurationFor('sqs', region)),
    // Left to itself, the SDK would send signed calls to whatever host the URL of the queue names.
    useQueueUrlAsEndpoint: false,
  });
  const options = abortSignal === undefined ? {} : { abortSignal };
  return {
    missingProfile: clients.missingProfile,
    usesProgram: clients.usesProgram,
    async signIn() {
      return (await iam.config.credentials()).accountId;
    },
    async getRole(RoleName) {
      return (await iam.send(new GetRoleCommand({ RoleName }), options)).Role;
    },
    async getUserArn() {
      return (await iam.send(new GetUserCommand({}), options)).User?.Arn;
    },
    async simulate({ roleArn, actions, resource }) {
      const found: SimulationAnswer[] = [];
      const question = { PolicySourceArn: roleArn, ActionNames: [...actions], ResourceArns: [resource] };
      const pages = allPages(async (Marker) => {
        const answer = await iam.send(new SimulatePrincipalPolicyCommand({ ...question, Marker }), options);
        return {
          items: answer.EvaluationResults ?? [],
          nextToken: answer.IsTruncated === true ? answer.Marker : undefined,
        };
      });
      for await (const items of pages) {
        found.push(...items);
      }
      return found;
    },
    async getQueueAttributes(QueueUrl) {
      const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
      return (await sqs.send(command, options)).Attributes;
    },
    close() {
      iam.destroy();
      sqs.destroy();
      clients.close();
    },
  };
}
