import { parseArgs } from 'node:util';
import { onCleanup } from './cleanup.mjs';
import { laceworkVariables } from './emulators/laceworkVariables.mjs';
import { loadAws, loadLacework, loadOrganizations } from './emulators/loadEmulators.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';

/*
 * Runs emulators of AWS Organizations, of IAM and SQS, and of the Lacework API with the sample organization on this
 * computer until Ctrl-C, and prints what to set in another terminal to use them: made-up credentials, which those of AWS
 * take as they take any.
 */
await runMain(async () => {
  const { values } = parseArgs({
    options: {
      'organizations-port': { type: 'string', default: '0' },
      'aws-port': { type: 'string', default: '0' },
      'lacework-port': { type: 'string', default: '0' },
    },
  });
  const organizationsPort = port('organizations-port', values['organizations-port']);
  const awsPort = port('aws-port', values['aws-port']);
  const laceworkPort = port('lacework-port', values['lacework-port']);
  const { sampleOrganization, startOrganizations } = await loadOrganizations();
  const { administrator, sampleLacework, startLacework } = await loadLacework();
  const organizations = await startOrganizations(sampleOrganization, { port: organizationsPort }).catch(
    (error) => unusable(organizationsPort, error),
  );
  onCleanup(() => organizations.close());
  const { sampleAwsSide, startAws } = await loadAws();
  const aws = await startAws(sampleAwsSide(), { port: awsPort }).catch((error) => unusable(awsPort, error));
  onCleanup(() => aws.close());
  const lacework = await startLacework(sampleLacework, { port: laceworkPort }).catch((error) =>
    unusable(laceworkPort, error),
  );
  onCleanup(() => lacework.close());
  const variables = {
    AWS_ENDPOINT_URL: organizations.url,
    AWS_ENDPOINT_URL_IAM: aws.url,
    AWS_ENDPOINT_URL_SQS: aws.url,
    AWS_ACCESS_KEY_ID: 'made-up',
    AWS_SECRET_ACCESS_KEY: 'made-up',
    AWS_REGION: 'us-east-1',
    // A profile would win over the keys.
    AWS_PROFILE: '',
    ...laceworkVariables(lacework.url, sampleLacework.primaryAccount, administrator),
  };
  const word = process.platform === 'win32' ? 'set' : 'export';
  const lines = Object.entries(variables).map(([name, value]) => `  ${word} ${name}=${value}`);
  console.log(`AWS Organizations: ${organizations.url}\nIAM and SQS: ${aws.url}\nLacework: ${lacework.url}`);
  console.log(`\nIn another terminal:\n\n${lines.join('\n')}`);
  console.log('\nThen: node dist/cli.js accounts, or node dist/cli.js whoami\nCtrl-C ends it.');
  // The signal that ends the script cleans up.
  await new Promise(() => {});
});

/**
 * @param {string} option
 * @param {string} value
 */
function port(option, value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new ExpectedFailure(`--${option} takes a port, from 0 (any free one) to 65535.`);
  }
  return number;
}

/**
 * @param {number} number
 * @param {Error} error
 * @returns {never}
 */
function unusable(number, error) {
  throw new ExpectedFailure(`The emulator cannot use port ${number}: ${error.message}`);
}
