import assert from 'node:assert/strict';
import { administrator, liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import { AskedLacework, type LaceworkAnswer } from './askedLacework';
import { goJson, goRequest, pythonJson, pythonRequest } from './vendorRequests';

const [live] = sampleLacework.integrations;
assert.ok(live);
const guid = live.intgGuid;
const { keyId, secret } = administrator;

type Members = Record<string, unknown>;

/** What the library for Go can read: anything else in these places is an error there. */
const goTypes = {
  profile: {
    username: 'string',
    orgAccount: 'boolean',
    url: 'string',
    orgAdmin: 'boolean',
    orgUser: 'boolean',
  },
  account: {
    admin: 'boolean',
    accountName: 'string',
    custGuid: 'string',
    userGuid: 'string',
    userEnabled: 'integer',
  },
  integration: {
    intgGuid: 'string',
    name: 'string',
    createdOrUpdatedTime: 'string',
    createdOrUpdatedBy: 'string',
    type: 'string',
    enabled: 'integer',
    isOrg: 'integer',
    props: 'object',
  },
  cloudTrail: { queueUrl: 'string', awsAccountId: 'string', accountMappingFile: 'string' },
  credentials: { roleArn: 'string', externalId: 'string' },
  state: { ok: 'boolean', details: 'object', lastUpdatedTime: 'integer', lastSuccessfulTime: 'integer' },
};

function typesOf(value: unknown, names: readonly string[]): Record<string, string> {
  const found = names.map((name) => {
    const member = (value as Members)[name];
    return [name, Number.isInteger(member) ? 'integer' : Array.isArray(member) ? 'list' : typeof member];
  });
  return Object.fromEntries(found) as Record<string, string>;
}

function assertReadableInGo(kind: keyof typeof goTypes, value: unknown): void {
  assert.deepEqual(typesOf(value, Object.keys(goTypes[kind])), goTypes[kind]);
}

function listIn({ body }: LaceworkAnswer): Members[] {
  assert.ok(Array.isArray(body?.data), JSON.stringify(body));
  return body.data as Members[];
}

function objectIn({ status, body }: LaceworkAnswer): Members {
  assert.ok(status < 300, JSON.stringify(body));
  assert.equal(Array.isArray(body?.data), false);
  return body?.data as Members;
}

const clients = [
  { name: 'the library for Go', request: goRequest, write: goJson },
  { name: 'the library for Python', request: pythonRequest, write: pythonJson },
];

describe('what clients of the vendor send', () => {
  let lacework: AskedLacework;
  let host = '';
  beforeEach(async () => {
    lacework = await AskedLacework.start();
    ({ host } = new URL(lacework.emulator.url));
  });
  afterEach(() => lacework.emulator.close());

  for (const { name, request, write } of clients) {
    describe(name, () => {
      async function token(): Promise<string> {
        const body = write({ keyId, expiryTime: 3600 });
        const answer = await lacework.send(
          request({ method: 'POST', path: 'access/tokens', host, secret, body }),
        );
        assert.equal(answer.status, 201, answer.message);
        // Go reads RFC 3339; Python wants a fraction of the second, too.
        assert.match(String(answer.body?.expiresAt), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        return String(answer.body?.token);
      }

      /** For the organization, with the name of a Lacework account beside it, which does not count then. */
      const ask = async (method: string, path: string, value?: unknown) => {
        const body = value === undefined ? {} : { body: write(value) };
        const to = { isForOrganization: true, laceworkAccount: 'acme-prod' };
        return lacework.send(request({ method, path, host, token: await token(), ...to, ...body }));
      };

      it('reads the user and the organization', async () => {
        const [profile = {}] = listIn(await ask('GET', 'UserProfile'));
        assertReadableInGo('profile', profile);
        (profile.accounts as Members[]).forEach((each) => assertReadableInGo('account', each));
        assert.deepEqual(listIn(await ask('GET', 'OrganizationInfo')), [
          { orgAccount: true, orgAccountUrl: 'acme-main.lacework.net' },
        ]);
      });

      it('lists integrations, of types that the documentation does not have, too', async () => {
        const [found = {}, ...more] = listIn(await ask('GET', 'CloudAccounts'));
        assert.deepEqual([found.intgGuid, more], [guid, []]);
        assertReadableInGo('integration', found);
        assertReadableInGo('state', found.state);
        assertReadableInGo('cloudTrail', found.data);
        assertReadableInGo('credentials', (found.data as Members).crossAccountCredentials);
        const [, encoded = ''] = String((found.data as Members).accountMappingFile).split(',');
        assert.equal(Buffer.from(encoded, 'base64').toString('utf8'), liveMapping);
        for (const type of ['AwsSidekick', 'AwsSidekickOrg', 'AzureDspm', 'GcpAlPubSub', 'OciCfg']) {
          const none = await ask('GET', `CloudAccounts/${type}`);
          assert.deepEqual([none.status, none.body], [204, undefined], type);
        }
      });

      it('lists what a Lacework account has', async () => {
        const path = 'CloudAccounts';
        const to = { host, token: await token(), laceworkAccount: 'acme-prod' };
        const answer = await lacework.send(request({ method: 'GET', path, ...to }));
        const own = listIn(answer).find(({ isOrg }) => isOrg === 0);
        assert.equal(own?.name, 'prod-cloudtrail');
        assertReadableInGo('integration', own);
      });

      it('makes an integration, sends all of it back with a change, and deletes it', async () => {
        const data = {
          crossAccountCredentials: { roleArn: 'arn:aws:iam::109238475610:role/another', externalId: 'a<&>b' },
          queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/another',
          accountMappingFile: 'data:application/json;name=i.json;base64,e30=',
        };
        const whole = { name: 'another', type: 'AwsCtSqs', enabled: 1, data };
        const created = objectIn(await ask('POST', 'CloudAccounts', whole));
        assertReadableInGo('integration', created);
        assert.deepEqual([created.state, created.data], [undefined, data]);
        const path = `CloudAccounts/${String(created.intgGuid)}`;
        await ask('GET', path);
        const read = objectIn(await ask('GET', path));
        assertReadableInGo('state', read.state);
        const changed = objectIn(await ask('PATCH', path, { ...read, enabled: 0 }));
        assert.deepEqual([changed.enabled, changed.data], [0, data]);
        // Terraform leaves out what it has not configured, but for its GUID.
        const intgGuid = created.intgGuid;
        const again = objectIn(await ask('PATCH', path, { intgGuid, ...whole, name: 'renamed' }));
        assert.deepEqual([again.name, again.enabled], ['renamed', 1]);
        assert.equal((await ask('DELETE', path)).status, 204);
        const gone = await ask('GET', path);
        // Python looks for the message in `data` if there is one.
        assert.deepEqual([gone.status, gone.body], [404, { message: 'Not found' }]);
      });

      it('changes the mapping alone, as an object, in which it may have lost its entries', async () => {
        const accountMapping = { defaultLaceworkAccountAws: 'acme-main' };
        await ask('PATCH', `CloudAccounts/${guid}`, { data: { accountMapping } });
        lacework.emulator.behaviour.mapping = 'object';
        const { data } = objectIn(await ask('GET', `CloudAccounts/${guid}`));
        assert.deepEqual((data as Members).accountMapping, accountMapping);
        assert.equal((data as Members).queueUrl, live.data.queueUrl);
      });

      it('searches', async () => {
        const filters = [{ field: 'name', expression: 'ilike', value: 'ACME%' }];
        const found = await ask('POST', 'CloudAccounts/search', { filters, returns: ['name'] });
        assert.deepEqual(listIn(found), [{ name: live.name }]);
      });
    });
  }

  it('in Python: a search without a body, and a Lacework account as a query', async () => {
    const token = await lacework.tokenOf();
    const search = await lacework.send(
      pythonRequest({ method: 'POST', path: 'CloudAccounts/search', host, token }),
    );
    assert.deepEqual([search.status, search.message], [400, 'Invalid JSON']);
    const profile = await lacework.send(
      pythonRequest({ method: 'GET', path: 'UserProfile?acme-dev', host, token }),
    );
    assert.equal(listIn(profile).length, 1);
  });

  it('has no path that ends with a slash, which is none here either', async () => {
    const answer = await lacework.ask('GET', 'CloudAccounts/', await lacework.asAdministrator());
    assert.deepEqual([answer.status, answer.message], [403, 'Unrecognized url']);
  });
});
