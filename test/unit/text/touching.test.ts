import assert from 'node:assert/strict';
import { touching } from '../../../server/src/core/text/touching';

describe('touching', () => {
  const places = [
    [0, 2],
    [5, 7],
    [7, 9],
    [12, 12],
  ].map(([start = 0, end = 0]) => ({ span: { start, end } }));
  const found = (start: number, end: number) =>
    touching(places, { start, end }).map(({ span }) => places.findIndex((place) => place.span === span));

  it('finds what overlaps a span, or is right beside it', () => {
    assert.deepEqual(found(0, 20), [0, 1, 2, 3]);
    assert.deepEqual(found(6, 6), [1]);
    assert.deepEqual(found(2, 5), [0, 1]);
    assert.deepEqual(found(7, 7), [1, 2]);
    assert.deepEqual(found(12, 12), [3]);
  });

  it('finds nothing between places, or in a span that is none', () => {
    assert.deepEqual(found(3, 4), []);
    assert.deepEqual(found(13, 20), []);
    assert.deepEqual(found(20, 0), []);
  });
});
