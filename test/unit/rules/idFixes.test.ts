import assert from 'node:assert/strict';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

const id = '210987654321';

describe('fixes of entries', () => {
  it('keep a repeated ID under the Lacework account that is chosen', () => {
    const list = (...ids: string[]) => JSON.stringify({ aws_accounts: ids });
    const text = `{"defaultLaceworkAccountAws":"acme-main","integration_mappings":{"acme-prod":${list(id, id)},"acme-dev":${list('320198765432', id, id)},"ACME-PROD":${list(id)}}}`;
    const problem = runRules(new Mapping(text)).find(({ rule }) => rule.id === 'duplicate-aws-account');
    const offered = problem?.suggestions?.() ?? [];
    assert.deepEqual(
      offered.map(({ title, edits }) => [title, applyEdits(text, edits)]),
      [
        ['Keep it under "acme-prod" only', text.replace(`,"${id}","${id}"]`, ']')],
        ['Keep it under "acme-dev" only', text.replace(`["${id}","${id}"]`, '[]').replace(`["${id}"]`, '[]')],
      ],
    );
  });

  it('offer at most ten Lacework accounts to keep an ID under', () => {
    const entries = Array.from({ length: 12 }, (_, i) => `"acme-${i}":{"aws_accounts":["${id}"]}`);
    const text = `{"defaultLaceworkAccountAws":"acme-main","integration_mappings":{${entries.join()}}}`;
    const [problem] = runRules(new Mapping(text));
    assert.equal(problem?.rule.id, 'duplicate-aws-account');
    assert.equal(problem.suggestions?.().length, 10);
  });
});
