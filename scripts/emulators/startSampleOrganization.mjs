import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onCleanup } from '../cleanup.mjs';
import { loadAws, loadOrganizations } from './loadEmulators.mjs';

const profile = 'sample-organization';

/**
 * Starts the emulators of AWS Organizations and of IAM and SQS behind the samples, until the script ends, with an AWS
 * configuration of its own whose only profile leads there. Nothing of the user's AWS configuration is seen.
 * @param {string} folder for the configuration
 * @returns {Promise<NodeJS.ProcessEnv>} for VS Code; `undefined` takes a variable away
 */
export async function startSampleOrganization(folder) {
  const { sampleOrganization, startOrganizations } = await loadOrganizations();
  const emulator = await startOrganizations(sampleOrganization);
  onCleanup(() => emulator.close());
  const { sampleAwsSide, startAws } = await loadAws();
  const aws = await startAws(sampleAwsSide());
  onCleanup(() => aws.close());
  const config = path.join(folder, 'aws-config');
  const lines = [
    `[profile ${profile}]`,
    'region = us-east-1',
    // With a mark that the search for secrets knows.
    'aws_access_key_id = made_up_secret_of_aws_key_id',
    'aws_secret_access_key = made_up_secret_of_aws/0a1b2c3d4e5f60718293',
    'aws_session_token = made_up_secret_of_aws_session/0a1b2c3d4e5f60718293',
    `endpoint_url = ${emulator.url}`,
    'services = sample',
    '[services sample]',
    ...['iam', 'sqs'].flatMap((service) => [`${service} =`, `  endpoint_url = ${aws.url}`]),
  ];
  await writeFile(config, `${lines.join('\n')}\n`);
  const credentials = path.join(folder, 'aws-credentials');
  await writeFile(credentials, '');
  const own = Object.keys(process.env).filter((name) => name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(own.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_PROFILE: profile,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
