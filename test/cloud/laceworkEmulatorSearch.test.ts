import assert from 'node:assert/strict';
import { sampleLacework } from '../emulators/lacework/sampleLacework';
import { AskedLacework, integration } from './askedLacework';

const [live] = sampleLacework.integrations;
assert.ok(live);
const first = live.name;

describe('a search in the emulator of Lacework', () => {
  let lacework: AskedLacework;
  let headers: Record<string, string>;
  before(async () => {
    lacework = await AskedLacework.start();
    headers = await lacework.asAdministrator();
    const own = integration({ name: 'Zweite 50%', enabled: 0 }, { awsAccountId: 'alias' });
    assert.equal((await lacework.ask('POST', 'CloudAccounts', headers, own)).status, 201);
  });
  after(() => lacework.emulator.close());

  const search = (body: object) =>
    lacework.ask('POST', 'CloudAccounts/search', headers, JSON.stringify(body));

  async function namesOf(...filters: object[]): Promise<unknown[]> {
    const { status, body } = await search({ filters });
    return status === 204 ? [] : (body?.data as { name: string }[]).map(({ name }) => name);
  }

  const second = 'Zweite 50%';
  const found: [field: string, expression: string, wanted: string | string[], names: string[]][] = [
    ['name', 'eq', second, [second]],
    ['name', 'eq', second.toLowerCase(), []],
    ['name', 'ne', second, [first]],
    ['name', 'in', [second, 'x'], [second]],
    ['name', 'not_in', [second, 'x'], [first]],
    ['name', 'like', 'Zweite%', [second]],
    ['name', 'like', 'weite%', []],
    ['name', 'like', 'zweite%', []],
    ['name', 'like', 'Zweite_50_', [second]],
    ['name', 'like', 'Zweite.50%', []],
    ['name', 'not_like', '%e%', []],
    ['name', 'not_like', 'Z%', [first]],
    ['name', 'ilike', 'zWEITE%', [second]],
    ['name', 'not_ilike', 'zWEITE%', [first]],
    ['name', 'rlike', '[A-Z]w.*', [second]],
    ['name', 'rlike', 'weite', []],
    ['name', 'not_rlike', '.*[0-9].*', [first]],
    ['enabled', 'eq', '1', [first]],
    ['enabled', 'eq', '', []],
    ['enabled', 'gt', '0', [first]],
    ['enabled', 'ge', '0', [first, second]],
    ['enabled', 'lt', '1', [second]],
    ['enabled', 'le', '0', [second]],
    ['enabled', 'between', ['-1', '0'], [second]],
    ['enabled', 'between', ['0', '10'], [first, second]],
    ['createdOrUpdatedTime', 'between', ['2026-02-01', '2026-02-28'], [first]],
    ['createdOrUpdatedTime', 'ge', '2026-03-01T00:00:00Z', [second]],
    ['data.awsAccountId', 'eq', 'alias', [second]],
    ['data.awsAccountId.length', 'ne', 'x', []],
    ['data.accountMapping', 'ne', 'x', []],
    ['state.ok', 'eq', 'true', [first]],
    ['cloudId', 'ne', 'x', []],
  ];
  for (const [field, expression, wanted, names] of found) {
    it(`finds what has "${field}" ${expression} ${JSON.stringify(wanted)}`, async () => {
      lacework.emulator.behaviour.readsUntilWorking = Infinity;
      const filter = {
        field,
        expression,
        ...(Array.isArray(wanted) ? { values: wanted } : { value: wanted }),
      };
      assert.deepEqual(await namesOf(filter), names);
    });
  }

  it('finds what meets every filter, and everything without one', async () => {
    const enabled = { field: 'enabled', expression: 'eq', value: '1' };
    assert.deepEqual(await namesOf(enabled, { field: 'name', expression: 'eq', value: second }), []);
    assert.deepEqual(await namesOf(enabled, { field: 'type', expression: 'eq', value: 'AwsCtSqs' }), [first]);
    assert.deepEqual(await namesOf(), [first, second]);
    assert.equal(((await search({})).body?.data as unknown[]).length, 2);
  });

  it('gives the members that are wanted, and 204 where there is nothing', async () => {
    const { body } = await search({ returns: ['name', 'isOrg', 'cloudId'] });
    assert.deepEqual(body?.data, [
      { name: first, isOrg: 1 },
      { name: second, isOrg: 1 },
    ]);
    const none = await search({ filters: [{ field: 'type', expression: 'eq', value: 'GcpCfg' }] });
    assert.deepEqual([none.status, none.body], [204, undefined]);
  });

  it('sees what the Lacework account sees', async () => {
    const { 'Org-Access': organization, ...others } = headers;
    assert.equal(organization, 'true');
    const body = JSON.stringify({ returns: ['name'] });
    const to = { ...others, 'Account-Name': 'acme-staging' };
    const answer = await lacework.ask('POST', 'CloudAccounts/search', to, body);
    assert.deepEqual(answer.body?.data, [{ name: first }, { name: 'staging-cloudtrail' }]);
  });

  const wrong: [body: object, message: RegExp][] = [
    [{ filter: [] }, /^key filter is unrecognized/],
    [{ filters: [{ field: 'name', value: 'x' }] }, /^filters\.0\.expression is required/],
    [{ filters: [{ field: 'name', expression: 'expr', value: 'x' }] }, /^Invalid filters\.0\.expression/],
    [{ filters: [{ field: 'nom', expression: 'eq', value: 'x' }] }, /^Invalid filters\.0\.field/],
    [{ filters: [{ field: 'enabled', expression: 'eq', value: 1 }] }, /^Invalid filters\.0\.value \(type\)/],
    [{ filters: [{ field: 'name', expression: 'eq', values: ['x'] }] }, /^Invalid filters\.0 \(not\)/],
    [{ filters: [{ field: 'name', expression: 'in', value: 'x' }] }, /^Invalid filters\.0 \(not\)/],
    [
      { filters: [{ field: 'name', expression: 'in', value: 'x', values: ['x'] }] },
      /^Invalid filters\.0 \(not\)/,
    ],
    [{ filters: [{ field: 'name', expression: 'between', values: ['x'] }] }, /^Invalid filters\.0\.values/],
    [{ filters: [{ field: 'name', expression: 'between', values: ['b', 'a'] }] }, /upper boundary/],
    [{ filters: [{ field: 'enabled', expression: 'between', values: ['10', '9'] }] }, /upper boundary/],
    [{ filters: [{ field: 'name', expression: 'rlike', value: '(' }] }, /no regular expression/],
    [{ returns: ['guid'] }, /^Invalid returns\.0/],
  ];
  for (const [body, message] of wrong) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const answer = await search(body);
      assert.equal(answer.status, 400);
      assert.match(answer.message, message);
    });
  }
});
