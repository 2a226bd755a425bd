import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { ageInWords } from '../../../client/src/integration/live/ageInWords';
import { isAsLastSeen, rememberMapping } from '../../../client/src/integration/live/lastSeenMapping';
import { wholeLabel } from '../../../client/src/integration/live/wholeLabel';
import { wrapWords } from '../../../client/src/integration/live/wrapWords';
import type { CloudAccount } from '../../../server/src/cloud/lacework/cloudAccount';
import { asLive } from '../../../server/src/cloud/lacework/liveIntegration';

const account: CloudAccount = {
  guid: 'ACME_1',
  name: 'acme',
  type: 'AwsCtSqs',
  isEnabled: true,
  isOrganization: true,
  changedBy: undefined,
  changedAt: undefined,
  state: { kind: 'working', details: [] },
  data: {},
};
const file = (text: string) => `data:application/json;base64,${Buffer.from(text).toString('base64')}`;
const live = (data: CloudAccount['data'], guid = account.guid) => asLive({ ...account, guid, data });

/** VS Code's store, as far as it is used. */
function inMemoryState(): Memento {
  const stored = new Map<string, string>();
  return {
    keys: () => [...stored.keys()],
    get: <T>(key: string, fallback?: T) => {
      const value = stored.get(key);
      return value === undefined ? fallback : (JSON.parse(value) as T);
    },
    update: (key: string, value: unknown) => {
      stored.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

describe('the mapping of an integration that was seen last', () => {
  const mapping = { defaultLaceworkAccountAws: 'acme', integration_mappings: {} };
  const text = JSON.stringify(mapping);
  const seen: [what: string, before: CloudAccount['data'], now: CloudAccount['data'], same?: boolean][] = [
    ['the same file', { accountMappingFile: file(text) }, { accountMappingFile: file(text) }, true],
    [
      'the same file without a data URL',
      { accountMappingFile: file(text) },
      { accountMappingFile: btoa(text) },
      true,
    ],
    [
      'one with other white space',
      { accountMappingFile: file(text) },
      { accountMappingFile: file(`${text} `) },
      false,
    ],
    ['another object', { accountMapping: mapping }, { accountMapping: { ...mapping, a: 1 } }, false],
    ['the same object', { accountMapping: mapping }, { accountMapping: mapping }, true],
    ['gone', { accountMappingFile: file(text) }, {}, false],
    ['there for the first time', {}, { accountMappingFile: file(text) }, false],
    ['not to be read any more', { accountMappingFile: file(text) }, { accountMappingFile: 'data:,' }, false],
    [
      'in a form that cannot be compared with it',
      { accountMappingFile: file(text) },
      { accountMapping: mapping },
    ],
  ];
  for (const [what, before, now, same] of seen) {
    it(`is told from ${what}`, async () => {
      const state = inMemoryState();
      await rememberMapping(state, live(before));
      assert.equal(isAsLastSeen(state, live(now)), same);
    });
  }

  it('is that of one integration, and nothing where none was seen', async () => {
    const state = inMemoryState();
    assert.equal(isAsLastSeen(state, live({})), undefined);
    await rememberMapping(state, live({ accountMapping: mapping }, 'ACME_2'));
    assert.equal(isAsLastSeen(state, live({})), undefined);
  });

  it('is kept as a hash', async () => {
    const state = inMemoryState();
    await rememberMapping(state, live({ accountMapping: mapping }));
    const stored = state.keys().map((key) => state.get<string>(key));
    assert.match(stored.join(), /^json [0-9a-f]{64}$/);
  });
});

describe('words about integrations', () => {
  it('say how long ago something was', () => {
    const now = Date.parse('2026-03-01T12:00:00Z');
    const ages = [
      '2026-03-01T13:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-02-28T11:00:00Z',
      '2026-02-24T11:00:00Z',
      '2026-02-10T11:00:00Z',
      '2025-12-01T11:00:00Z',
      '2023-01-01T00:00:00Z',
      'soon',
    ].map((time) => ageInWords(time, now, 'en'));
    const expected = [
      'today',
      'today',
      'yesterday',
      '5 days ago',
      '2 weeks ago',
      '3 months ago',
      '3 years ago',
    ];
    assert.deepEqual(ages, [...expected, undefined]);
    assert.equal(ageInWords(undefined, now, 'en'), undefined);
    assert.equal(ageInWords('2026-02-28T11:00:00Z', now, 'de'), 'gestern');
  });

  it('are wrapped between words', () => {
    assert.deepEqual(wrapWords('one two three-four-five six', 8), ['one two', 'three-four-five', 'six']);
    assert.deepEqual(wrapWords('', 8), []);
  });

  it('leave GUIDs as they are, and make no icons of names', () => {
    const guid = 'ACME_5C1B0F6A7D2E4938A1B2C3D4E5F60718293A4B5C6D7E8F90';
    assert.equal(wholeLabel(`${guid} $(zap)\u202E`), `${guid} \\$(zap)\\u{202E}`);
  });
});
