import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { codeLenses } from '../../server/src/core/features/codeLens';
import { completions } from '../../server/src/core/features/completions';
import { hover } from '../../server/src/core/features/hover';
import { inlayHints } from '../../server/src/core/features/inlayHints';
import { semanticTokens } from '../../server/src/core/features/semanticTokens';
import { sortEdits } from '../../server/src/core/features/sort';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { fixAll } from '../../server/src/core/rules/fixAll';
import { runRules } from '../../server/src/core/rules/runRules';
import { factsAfter } from './facts/sampleInventory';

const examples = path.resolve(__dirname, '../../examples');

const facts = factsAfter(0);

/** Does with a text all that the server does; whatever it gives lies inside of the text. */
function exercise(text: string): void {
  const mapping = new Mapping(text);
  const spans = [...runRules(mapping), ...codeLenses(mapping, facts), ...sortEdits(mapping)].map(
    ({ span }) => span,
  );
  const middle = Math.floor(text.length / 2);
  for (const { offset } of inlayHints(mapping, { start: middle, end: text.length }, facts)) {
    spans.push({ start: middle, end: offset });
  }
  spans.push(...semanticTokens(mapping, { start: middle, end: text.length }, facts).map(({ span }) => span));
  const found = hover(mapping, middle, facts);
  for (const offset of [middle, text.length]) {
    spans.push(...completions(mapping, offset, facts).items.map(({ edit }) => edit.span));
  }
  for (const { start, end } of [...spans, ...(found ? [found.span] : [])]) {
    assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify(text));
  }
  fixAll(text);
}

describe('any text at all', () => {
  for (const name of readdirSync(examples).filter((file) => file.endsWith('.json'))) {
    it(`is taken without a throw: ${name}, cut at every place`, () => {
      const text = readFileSync(path.join(examples, name), 'utf8');
      for (let end = 0; end <= text.length; end++) {
        exercise(text.slice(0, end));
      }
    }).timeout(60_000);
  }

  it('is taken without a throw: random texts, cut anywhere', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), exercise), { numRuns: 500 });
  });
});
