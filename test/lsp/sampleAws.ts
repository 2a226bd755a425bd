import type { AwsAccess } from '../../server/src/lsp/awsAccess';
import { sampleInventory } from '../unit/facts/sampleInventory';

/** The sample organization as it was kept today, whatever the profile; nothing is asked of AWS. */
export const sampleAws: AwsAccess = {
  pull: () => Promise.reject(new Error('no AWS here')),
  checkPrerequisites: () => Promise.reject(new Error('no AWS here')),
  profiles: () => Promise.resolve([]),
  defaultProfile: () => 'default',
  cache: () => ({
    read: () =>
      Promise.resolve({ data: { ...sampleInventory, pulledAt: new Date().toISOString() }, problems: [] }),
    write: () => Promise.resolve(),
  }),
};
