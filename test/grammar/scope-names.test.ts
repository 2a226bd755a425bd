import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { grammarPath, scopeName } from './tokenizer';

describe('grammar: scope names', () => {
  interface Rule {
    name?: string;
    contentName?: string;
    patterns?: Rule[];
    repository?: Record<string, Rule>;
    [key: string]: unknown;
  }
  const raw = JSON.parse(readFileSync(grammarPath, 'utf8')) as Rule & { scopeName: string };

  function* scopes(rule: Rule): Generator<string> {
    yield* (rule.name ?? '').split(' ').filter(Boolean);
    yield* (rule.contentName ?? '').split(' ').filter(Boolean);
    for (const child of rule.patterns ?? []) {
      yield* scopes(child);
    }
    for (const key of ['captures', 'beginCaptures', 'endCaptures', 'repository']) {
      for (const child of Object.values((rule[key] ?? {}) as Record<string, Rule>)) {
        yield* scopes(child);
      }
    }
  }

  it('end in .json or in .lacework-mapping', () => {
    assert.equal(raw.scopeName, scopeName);
    const names = [...scopes({ ...raw, name: '' })];
    assert.ok(names.length > 40);
    assert.deepEqual(
      names.filter((name) => !/^[a-z.-]+\.(?:json|lacework-mapping)$/.test(name)),
      [],
    );
  });

  it('every included rule exists and every rule is included', () => {
    const text = readFileSync(grammarPath, 'utf8');
    const included = new Set([...text.matchAll(/"include": "#([^"]+)"/g)].map((match) => match[1]));
    assert.deepEqual([...included].sort(), Object.keys(raw.repository ?? {}).sort());
  });
});
