import assert from 'node:assert/strict';
import { signingRegion } from '../../server/src/cloud/aws/sdk/signingRegion';
import { AwsEnvironment } from './awsEnvironment';

describe('the region that calls are signed for', () => {
  let environment: AwsEnvironment;
  beforeEach(() => (environment = new AwsEnvironment()));
  afterEach(() => environment.restore());

  for (const [variables, expected] of [
    [{}, 'us-east-1'],
    [{ AWS_REGION: 'eu-central-1' }, 'us-east-1'],
    [{ AWS_REGION: 'us-gov-east-1' }, 'us-gov-west-1'],
    [{ AWS_REGION: 'cn-north-1' }, 'cn-northwest-1'],
    [{ AWS_REGION: 'us-iso-east-1' }, 'us-iso-east-1'],
    [{ AWS_REGION: 'us-isob-east-1' }, 'us-isob-east-1'],
    [{ AWS_REGION: 'eu-isoe-west-1' }, 'eu-isoe-west-1'],
    [{ AWS_REGION: 'eusc-de-east-1' }, 'eusc-de-east-1'],
    [{ AWS_DEFAULT_REGION: 'cn-north-1' }, 'cn-northwest-1'],
    [{ AWS_DEFAULT_REGION: 'cn-north-1', AWS_REGION: 'us-west-2' }, 'us-east-1'],
    [{ AWS_PROFILE: 'gov' }, 'us-gov-west-1'],
  ] as const) {
    it(`is ${expected} by ${JSON.stringify(variables)}`, async () => {
      environment.write('config', '[profile gov]\nregion = us-gov-east-1\n');
      environment.set(variables);
      assert.equal(await signingRegion(undefined), expected);
    });
  }
});
