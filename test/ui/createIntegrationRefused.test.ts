import assert from 'node:assert/strict';
import { sampleLacework } from '../emulators/lacework/sampleLacework';
import { openIntegrationWorkbench, type IntegrationWorkbench } from './integrationWorkbench';

describe('an integration of the organization and a user who is no administrator of it', () => {
  let workbench: IntegrationWorkbench;
  before(async () => {
    const developer = sampleLacework.users.find(({ kind }) => kind === 'user');
    assert.ok(developer);
    workbench = await openIntegrationWorkbench(developer);
  });
  after(async () => {
    await workbench.close();
  });

  it('are told apart before anything is asked or sent', async () => {
    const { emulator, asked } = workbench;
    await workbench.runCommand('Lacework: Create Org CloudTrail Integration…');
    await workbench
      .told(
        /need the key of a regular user who is administrator of the organization\. "developer@acme\.example" is not/,
      )
      .waitFor();
    assert.ok(!(await asked.isOpen()));
    const paths = new Set(emulator.requests.map(({ url }) => url));
    assert.deepEqual([...paths].sort(), ['/api/v2/UserProfile', '/api/v2/access/tokens']);
  });
});
