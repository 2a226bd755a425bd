import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isMessageFromPage, isMessageToPage, longestPicture } from '../../../client/src/map/pageMessages';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { routingMapOf } from '../../../server/src/core/routingMap/routingMap';
import { searchRoutes } from '../../../server/src/core/routingMap/searchRoutes';
import { factsAfter } from '../facts/sampleInventory';

const mapping = new Mapping(
  '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"a": {"aws_accounts": ["1"]}}}',
);
const map = routingMapOf(mapping, factsAfter(0));
const list = {
  type: 'list',
  request: 1,
  place: 'list',
  part: { sources: ['ou'] },
  limit: 5,
  reveal: true,
};
const toPage = { type: 'map', uri: 'file:///m.json', file: 'm.json', map };

describe('messages of the page of the routing map', () => {
  it('are taken where each part is as expected', () => {
    const messages = [
      { type: 'ready' },
      list,
      { ...list, part: {} },
      { type: 'search', request: 2, text: 'prod' },
      { type: 'goTo', line: 3, character: 4, endCharacter: 18 },
      { type: 'run', command: 'pull' },
      { type: 'save', format: 'svg', data: '<svg/>' },
      { type: 'noPicture', svg: '<svg/>' },
      { type: 'noPicture' },
    ];
    assert.deepEqual(
      messages.filter((message) => !isMessageFromPage(message)),
      [],
    );
  });

  it('are dropped where anything is not', () => {
    const messages = [
      undefined,
      null,
      'ready',
      [{ type: 'ready' }],
      { type: 'fly' },
      { ...list, part: { sources: 'ou' } },
      { ...list, part: { sources: [7] } },
      { ...list, place: 'editor' },
      { ...list, limit: -1 },
      { ...list, reveal: 'yes' },
      { type: 'search', request: 2, text: 'x'.repeat(1001) },
      { type: 'goTo', line: 1.5, character: 0, endCharacter: 0 },
      { type: 'run', command: 'workbench.action.terminal.sendSequence' },
      { type: 'save', format: 'html', data: '' },
      { type: 'save', format: 'png' },
      { type: 'save', format: 'png', data: 'A'.repeat(longestPicture + 1) },
      { type: 'noPicture', svg: 7 },
    ];
    assert.deepEqual(
      messages.filter((message) => isMessageFromPage(message)),
      [],
    );
  });

  it('of the extension are looked at in the page, too', () => {
    const found = searchRoutes(mapping, factsAfter(0), 'prod');
    assert.ok(isMessageToPage(toPage));
    assert.ok(isMessageToPage({ type: 'noMap', reason: 'closed', file: 'm.json' }));
    assert.ok(isMessageToPage({ type: 'found', request: 1, found }));
    assert.ok(isMessageToPage({ type: 'found', request: 1 }));
    assert.ok(!isMessageToPage({ type: 'found', request: 1, found: {} }));
    assert.ok(isMessageToPage({ type: 'noMap', reason: 'failed', file: 'm.json' }));
    assert.ok(isMessageToPage({ type: 'noMap', reason: 'mistakes', file: 'm.json' }));
    assert.ok(!isMessageToPage({ ...toPage, map: { ...map, ribbons: [{}] } }));
    assert.ok(!isMessageToPage({ type: 'noMap', reason: 'because', file: '' }));
  });

  it('are dropped without failing, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(isMessageFromPage(value), false);
        assert.equal(isMessageToPage(value), false);
      }),
    );
  });
});
