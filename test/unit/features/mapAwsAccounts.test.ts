import assert from 'node:assert/strict';
import { mapAwsAccounts } from '../../../server/src/core/features/mapAwsAccounts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';

const pretty = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "prod": {
      "aws_accounts": [
        "210987654321"
      ]
    }
  }
}
`;

function mapped(text: string, ids: readonly string[], laceworkAccount: string): string | undefined {
  const edits = mapAwsAccounts(new Mapping(text), ids, laceworkAccount);
  return edits && applyEdits(text, edits);
}

describe('mapAwsAccounts', () => {
  it('adds to a Lacework account that is there, whatever the case of its name', () => {
    assert.equal(
      mapped(pretty, ['320198765432', '430219876543'], 'PROD'),
      pretty.replace(
        '"210987654321"\n',
        '"210987654321",\n        "320198765432",\n        "430219876543"\n',
      ),
    );
  });

  it('makes an entry for one that is not there yet', () => {
    assert.equal(
      mapped(pretty, ['320198765432', '430219876543'], 'dev'),
      pretty.replace(
        ']\n    }\n',
        `]
    },
    "dev": {
      "aws_accounts": [
        "320198765432",
        "430219876543"
      ]
    }
`,
      ),
    );
  });

  it('leaves AWS accounts where they are listed already', () => {
    assert.equal(mapped(pretty, ['210987654321'], 'dev'), pretty);
    const added = mapped(pretty, ['210987654321', '320198765432', '320198765432'], 'dev');
    assert.ok(added?.includes('"dev": { "aws_accounts": ["320198765432"] }'));
  });

  for (const [name, text] of [
    ['without entries', '{"defaultLaceworkAccountAws":"acme","integration_mappings":{}}'],
    ['on one line', JSON.stringify(JSON.parse(pretty))],
    ['with CRLF', pretty.replaceAll('\n', '\r\n')],
    ['with tabs', JSON.stringify(JSON.parse(pretty), null, '\t')],
  ] as const) {
    it(`gives a sound file ${name}, in its layout`, () => {
      const result = mapped(text, ['320198765432', '430219876543'], 'dev "x"\\');
      assert.ok(result !== undefined);
      const { integration_mappings: mappings } = JSON.parse(result) as {
        integration_mappings: Record<string, unknown>;
      };
      assert.deepEqual(mappings['dev "x"\\'], { aws_accounts: ['320198765432', '430219876543'] });
      assert.equal(/(?<!\r)\n/.test(result), /(?<!\r)\n/.test(text));
      assert.equal(result.includes('\t'), text.includes('\t'));
      assert.deepEqual(
        runRules(new Mapping(result)).filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }

  it('changes nothing where there is no place for an entry', () => {
    for (const text of ['', '{}', '{"integration_mappings": []}', pretty.slice(0, -4), `[${pretty}]`]) {
      assert.equal(mapped(text, ['320198765432'], 'dev'), undefined, text);
    }
  });
});
