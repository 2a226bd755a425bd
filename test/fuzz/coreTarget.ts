import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/core/features/codeLens';
import { completions } from '../../server/src/core/features/completions';
import { hover } from '../../server/src/core/features/hover';
import { inlayHints } from '../../server/src/core/features/inlayHints';
import { semanticTokens } from '../../server/src/core/features/semanticTokens';
import { sortEdits } from '../../server/src/core/features/sort';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { fixAll } from '../../server/src/core/rules/fixAll';
import { runRules } from '../../server/src/core/rules/runRules';
import { applyEdits } from '../../server/src/core/text/edit';
import type { Span } from '../../server/src/core/text/span';
import { factsAfter } from '../unit/facts/sampleInventory';

const facts = factsAfter(0);

/**
 * Does with a text what the server and the command do: nothing throws, whatever comes of it lies inside of the text, what is
 * no JSON has a problem, and fixing twice is fixing once.
 *
 * @throws AssertionError where it is not so.
 */
export function checkCore(text: string): void {
  const mapping = new Mapping(text);
  const problems = runRules(mapping, { facts });
  const middle = Math.floor(text.length / 2);
  const rest = { start: middle, end: text.length };
  const spans: readonly Span[] = [
    ...problems.flatMap(({ span, related = [], fix, suggestions }) => [
      span,
      ...related.map((place) => place.span),
      ...[fix?.() ?? [], suggestions?.() ?? []].flat().flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ]),
    ...[...codeLenses(mapping, facts), ...sortEdits(mapping), ...semanticTokens(mapping, rest, facts)].map(
      ({ span }) => span,
    ),
    ...inlayHints(mapping, rest, facts).map(({ offset }) => ({ start: middle, end: offset })),
    ...[middle, text.length].flatMap((offset) =>
      completions(mapping, offset, facts).items.map(({ edit }) => edit.span),
    ),
    ...[hover(mapping, middle, facts) ?? []].flat().map(({ span }) => span),
  ];
  for (const { start, end } of spans) {
    assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify(text));
  }
  assert.ok(problems.length > 0 || isJson(text), `nothing is said of ${JSON.stringify(text)}`);
  const fixed = applyEdits(text, fixAll(text));
  assert.deepEqual(fixAll(fixed), [], `fixing twice is not fixing once: ${JSON.stringify(text)}`);
}

/** Whether a text is JSON; a byte order mark may come before it. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
