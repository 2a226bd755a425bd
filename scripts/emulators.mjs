import { parseArgs } from 'node:util';
import { onCleanup } from './cleanup.mjs';
import { loadEmulators } from './emulators/loadEmulators.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';

/*
 * Runs an emulator of AWS Organizations with the sample organization on this computer until Ctrl-C, and prints what to
 * set in another terminal to use it: made-up credentials, which it takes as it takes any.
 */
await runMain(async () => {
  const { values } = parseArgs({ options: { 'organizations-port': { type: 'string', default: '0' } } });
  const port = Number(values['organizations-port']);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ExpectedFailure('--organizations-port takes a port, from 0 (any free one) to 65535.');
  }
  const { sampleOrganization, startOrganizations } = await loadEmulators();
  const emulator = await startOrganizations(sampleOrganization, { port }).catch((error) => {
    throw new ExpectedFailure(`The emulator cannot use port ${port}: ${error.message}`);
  });
  const variables = {
    AWS_ENDPOINT_URL: emulator.url,
    AWS_ACCESS_KEY_ID: 'made-up',
    AWS_SECRET_ACCESS_KEY: 'made-up',
    AWS_REGION: 'us-east-1',
    // A profile would win over the keys.
    AWS_PROFILE: '',
  };
  const word = process.platform === 'win32' ? 'set' : 'export';
  const lines = Object.entries(variables).map(([name, value]) => `  ${word} ${name}=${value}`);
  console.log(`AWS Organizations: ${emulator.url}\n\nIn another terminal:\n\n${lines.join('\n')}`);
  console.log('\nThen: node dist/cli.js accounts\nCtrl-C ends it.');
  onCleanup(() => emulator.close());
  // The signal that ends the script cleans up.
  await new Promise(() => {});
});
