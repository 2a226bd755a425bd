import assert from 'node:assert/strict';
import { AgingFact } from '../../server/src/lsp/agingFact';

describe('a fact that grows old', () => {
  const unknown = { isKnown: false, reason: 'nobody asked' } as const;
  let daysOld: number;
  let fact: AgingFact<string>;
  beforeEach(() => {
    daysOld = 0;
    fact = new AgingFact<string>(unknown, (value) => ({
      isKnown: true,
      value,
      daysOld,
      isStale: daysOld > 7,
    }));
  });

  it('is unknown until something was looked up, and after it was forgotten', () => {
    assert.equal(fact.current, unknown);
    assert.equal(fact.replace(undefined), false);
    assert.equal(fact.replace('a'), true);
    assert.deepEqual(fact.current, { isKnown: true, value: 'a', daysOld: 0, isStale: false });
    assert.equal(fact.replace(undefined), true);
    assert.equal(fact.current, unknown);
  });

  it('is the same object on the same day, and another one a day later or with another value', () => {
    fact.replace('a');
    const first = fact.current;
    assert.equal(fact.current, first);
    daysOld = 8;
    const later = fact.current;
    assert.deepEqual(later, { isKnown: true, value: 'a', daysOld: 8, isStale: true });
    assert.equal(fact.current, later);
    fact.replace('b');
    assert.deepEqual(fact.current, { isKnown: true, value: 'b', daysOld: 8, isStale: true });
  });
});
