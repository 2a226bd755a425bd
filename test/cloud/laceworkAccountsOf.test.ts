import assert from 'node:assert/strict';
import { laceworkAccountsOf } from '../../server/src/cloud/lacework/laceworkAccountsOf';
import type { UserProfile } from '../../server/src/cloud/lacework/userProfile';
import { readLaceworkAccounts } from '../../server/src/core/facts/parseLaceworkAccounts';

const fetchedAt = '2026-03-01T08:00:00.000Z';
const profile: UserProfile = {
  username: 'admin@acme.example',
  isOrganization: true,
  url: 'Acme.fra.lacework.net',
  isOrganizationAdministrator: true,
  isOrganizationUser: true,
  accounts: [{ name: 'ACME-PROD', isAdministrator: true, isEnabled: true }],
};
const namesOf = (given: UserProfile) =>
  laceworkAccountsOf(given, 'https://acme.lacework.net', fetchedAt).accounts.map(({ name }) => name);

describe('the Lacework accounts of a profile', () => {
  it('have the name of the organization as Lacework says it, else as it was asked', () => {
    const of = (url: string, asked: string) =>
      laceworkAccountsOf({ ...profile, url }, asked, fetchedAt).organization;
    assert.equal(of('Acme.fra.lacework.net', 'http://127.0.0.1:8080'), 'acme');
    assert.equal(of('', 'https://umbra.lacework.net'), 'umbra');
    assert.equal(of('evil.example', 'https://umbra.lacework.net'), 'umbra');
    assert.equal(of('https://acme_eu.lacework.net/', 'http://127.0.0.1:8080'), 'acme_eu');
    assert.equal(of('', 'http://127.0.0.1:8080'), 'lacework');
  });

  it('are complete only for an administrator of an organization', () => {
    const isComplete = (part: Partial<UserProfile>) =>
      laceworkAccountsOf({ ...profile, ...part }, '', fetchedAt).isComplete;
    assert.equal(isComplete({}), true);
    assert.equal(isComplete({ isOrganizationAdministrator: false }), false);
    assert.equal(isComplete({ isOrganization: false }), false);
  });

  it('are distinct, whatever their case', () => {
    const account = (name: string, isEnabled: boolean) => ({ name, isAdministrator: false, isEnabled });
    const accounts = [account('ACME', false), account('acme', true), account(' ', true)];
    assert.deepEqual(laceworkAccountsOf({ ...profile, accounts }, '', fetchedAt).accounts, [
      { name: 'ACME', isEnabled: true },
    ]);
  });

  it('are what the server reads, whatever Lacework says', () => {
    const many = Array.from({ length: 1200 }, (_, index) => ({
      name: `acme-${index}`,
      isAdministrator: false,
      isEnabled: true,
    }));
    const given = { ...profile, url: 'acme_eu.lacework.net', accounts: many };
    const data = laceworkAccountsOf(given, '', fetchedAt);
    assert.deepEqual(readLaceworkAccounts(data), { data, problems: [] });
    assert.equal(data.isComplete, false);
    assert.equal(namesOf(given).length, 1000);
  });
});
