import assert from 'node:assert/strict';
import path from 'node:path';
import { defaultAwsProfile, listAwsProfiles } from '../../server/src/cloud/aws/listAwsProfiles';
import { AwsEnvironment } from './awsEnvironment';

describe('the profiles of AWS', () => {
  let environment: AwsEnvironment;
  beforeEach(() => (environment = new AwsEnvironment()));
  afterEach(() => environment.restore());

  it('are those of both files, with their kinds, and no other sections', async () => {
    environment.write(
      'config',
      `[default]
region = eu-central-1
[profile sso]
sso_session = corp
[profile old-sso]
sso_start_url = https://corp.example/start
[sso-session corp]
sso_region = eu-central-1
[services local]
organizations =
  endpoint_url = http://127.0.0.1:1
[profile role]
role_arn = arn:aws:iam::210987654321:role/reader
source_profile = keys
[profile "with space"]
credential_process = program
[profile half]
region = us-gov-west-1
`,
    );
    environment.write(
      'credentials',
      '[keys]\naws_access_key_id = made-up\naws_secret_access_key = made-up\n',
    );
    assert.deepEqual(await listAwsProfiles(), [
      { name: 'default', kind: 'other', region: 'eu-central-1' },
      { name: 'half', kind: 'other', region: 'us-gov-west-1' },
      { name: 'keys', kind: 'keys' },
      { name: 'old-sso', kind: 'sso' },
      { name: 'role', kind: 'role' },
      { name: 'sso', kind: 'sso' },
    ]);
    // The files may change while a server runs.
    environment.write('config', '[profile new]\ncredential_process = program\n');
    assert.deepEqual((await listAwsProfiles())[1], { name: 'new', kind: 'process' });
  });

  it('are none where there are no files', async () => {
    const nowhere = path.join(environment.folder, 'nowhere');
    environment.set({ AWS_CONFIG_FILE: nowhere, AWS_SHARED_CREDENTIALS_FILE: nowhere });
    assert.deepEqual(await listAwsProfiles(), []);
  });

  it('have a default, which AWS_PROFILE names', () => {
    assert.equal(defaultAwsProfile({}), 'default');
    assert.equal(defaultAwsProfile({ AWS_PROFILE: '' }), 'default');
    assert.equal(defaultAwsProfile({ AWS_PROFILE: 'prod' }), 'prod');
  });
});
