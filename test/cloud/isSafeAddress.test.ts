import assert from 'node:assert/strict';
import { isSafeAddress } from '../../server/src/cloud/isSafeAddress';
import { pullAwsAccounts } from '../../server/src/cloud/aws/pullAwsAccounts';

describe('an address for credentials', () => {
  it('is safe at AWS over https, and on this machine', () => {
    const safe = [
      'https://organizations.us-east-1.amazonaws.com',
      'https://vpce-1.organizations.us-east-1.vpce.amazonaws.com',
      'https://organizations.cn-northwest-1.amazonaws.com.cn',
      'https://127.0.0.1:4566',
      'http://127.0.0.1:4566',
      'http://127.1.2.3/',
      'http://localhost:1',
      'http://[::1]:4566',
    ];
    assert.deepEqual(safe.filter(isSafeAddress), safe);
  });

  it('is not safe elsewhere', () => {
    const unsafe = [
      'https://organizations.example',
      'https://amazonaws.com.evil.example',
      'http://organizations.us-east-1.amazonaws.com',
      'http://127.0.0.1.example',
      'http://localhost.example',
      'http://user@evil.example:80/127.0.0.1',
      'ftp://127.0.0.1',
      'file:///etc/passwd',
      '127.0.0.1:4566',
      '',
    ];
    assert.deepEqual(unsafe.filter(isSafeAddress), []);
  });

  it('is looked at before anything is sent', async () => {
    await assert.rejects(pullAwsAccounts({ endpoint: 'https://organizations.example' }), {
      code: 'wrong-configuration',
    });
  });
});
