import assert from 'node:assert/strict';
import { accountLevelIntegrations } from '../../server/src/cloud/lacework/accountLevelIntegrations';
import { tooManyRequests } from '../emulators/lacework/faults';
import { answer, failure, SampleLacework } from './laceworkConnection';

describe('the integrations that Lacework accounts have of their own', () => {
  let lacework: SampleLacework;
  beforeEach(async () => {
    lacework = await SampleLacework.start();
  });
  afterEach(() => lacework.emulator.close());

  it('are found, and no integration of the organization', async () => {
    const progress: [number, number][] = [];
    const names = ['acme-prod', 'acme-dev', 'ACME-PROD'];
    const { found, unasked } = await accountLevelIntegrations(lacework.connect(), names, (asked, all) =>
      progress.push([asked, all]),
    );
    assert.deepEqual(unasked, []);
    assert.deepEqual(
      found.map(({ laceworkAccount, integration }) => [laceworkAccount, integration.name]),
      [['ACME-PROD', 'prod-cloudtrail']],
    );
    assert.deepEqual(progress, [
      [0, 2],
      [1, 2],
    ]);
  });

  it('are looked for in the others where one cannot be asked', async () => {
    const names = ['acme-nowhere', 'acme\n', 'acme-prod'];
    const { found, unasked } = await accountLevelIntegrations(lacework.connect(), names);
    assert.deepEqual(
      unasked.map(({ laceworkAccount }) => laceworkAccount),
      ['acme-nowhere', 'acme\n'],
    );
    assert.match(unasked[0]?.reason ?? '', /could not be listed: Lacework does not let this user do so/);
    assert.equal(found.length, 1);
  });

  it('are looked for no further where the next one would be answered alike', async () => {
    lacework.fail('GET CloudAccounts', { kind: 'answer', answer: tooManyRequests(1800) });
    const { found, unasked } = await accountLevelIntegrations(lacework.connect(), ['acme-dev', 'acme-prod']);
    assert.deepEqual([found.length, unasked.length], [0, 2]);
    assert.equal(lacework.received().filter((each) => each.startsWith('GET')).length, 1);
    lacework.fail('GET CloudAccounts', answer('forbidden'));
    assert.equal(
      (await accountLevelIntegrations(lacework.connect(), ['acme-dev', 'acme-prod'])).found.length,
      1,
    );
  });

  it('are given up when that is wanted', async () => {
    const controller = new AbortController();
    const asking = accountLevelIntegrations(
      lacework.connect({ signal: controller.signal }),
      ['acme-dev', 'acme-prod'],
      () => controller.abort(),
    );
    await failure(asking, 'cancelled', /it was cancelled/);
  });
});
