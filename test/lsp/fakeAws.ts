import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import type { AwsAccess } from '../../server/src/lsp/awsAccess';
import { sampleInventory } from '../unit/facts/sampleInventory';

/** AWS as a test wants it, and a cache in memory. */
export class FakeAws implements AwsAccess {
  readonly kept = new Map<string, AwsInventoryData>();
  readonly pulled: (string | undefined)[] = [];
  /** What AWS answers. */
  answer: AwsAccess['pull'] = ({ onProgress }) => {
    onProgress?.({ accounts: 5, organizationalUnits: 4 });
    return Promise.resolve({ ...sampleInventory, pulledAt: new Date().toISOString() });
  };

  pull: AwsAccess['pull'] = async (options) => {
    this.pulled.push(options.profile);
    return this.answer(options);
  };
  /** What was asked for of integrations, and what AWS answers. */
  readonly checked: Parameters<AwsAccess['checkPrerequisites']>[0][] = [];
  found: AwsAccess['checkPrerequisites'] = ({ onProgress }) => {
    onProgress?.('asking IAM for the role');
    return Promise.resolve({ awsAccountId: '109238475610', findings: [] });
  };
  checkPrerequisites: AwsAccess['checkPrerequisites'] = async (options) => {
    this.checked.push(options);
    return this.found(options);
  };
  profiles: AwsAccess['profiles'] = () =>
    Promise.resolve([
      { name: 'payer', kind: 'sso', region: 'eu-west-1' },
      { name: 'default', kind: 'keys' },
    ]);
  defaultProfile = () => 'default';
  cache: AwsAccess['cache'] = () => ({
    read: (profile) => {
      const data = this.kept.get(profile);
      return Promise.resolve({ ...(data && { data }), problems: [] });
    },
    write: (profile, data) => {
      this.kept.set(profile, data);
      return Promise.resolve();
    },
  });
}
