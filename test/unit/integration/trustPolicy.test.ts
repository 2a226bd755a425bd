import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { parseExternalId } from '../../../server/src/core/integration/externalId';
import { trustPolicy, trustPolicyJson } from '../../../server/src/core/integration/trustPolicy';
import { trustPolicyCloudFormation } from '../../../server/src/core/integration/trustPolicyCloudFormation';
import { trustPolicyCommand } from '../../../server/src/core/integration/trustPolicyCommand';
import { quoteForHcl, trustPolicyTerraform } from '../../../server/src/core/integration/trustPolicyTerraform';
import { externalId } from './faultRow';

const principal = 'arn:aws:iam::434813966438:role/lacework-platform';

/** What ends a quotation or begins an expression somewhere. */
const hostile = [
  `a'b`,
  'a"b',
  'a\\',
  '${file("x")}',
  '%{ if true }',
  '$(id)',
  '`id`',
  'a\nb',
  '{{resolve:ssm:x}}',
  '-a',
];

describe('the trust policy of a role', () => {
  it('lets Lacework assume it, with the external ID alone', () => {
    assert.deepEqual(JSON.parse(trustPolicyJson(externalId)), {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: principal },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': externalId } },
        },
      ],
    });
  });

  it('stands in the documentation as it is made', () => {
    const page = readFileSync(path.resolve(__dirname, '../../../docs/integration.md'), 'utf8');
    const [, shown = ''] = /^```json\n([^]*?)^```$/m.exec(page) ?? [];
    const [, inPage = ''] = /"sts:ExternalId": "(.*)"/.exec(shown) ?? [];
    assert.ok(parseExternalId(inPage));
    assert.equal(shown, trustPolicyJson(inPage));
  });

  it('comes as a line for the AWS CLI, which a shell reads as it is meant', () => {
    for (const value of [externalId, ...hostile]) {
      for (const name of ['lacework', `o'hara`, '$(id)']) {
        const line = trustPolicyCommand(value, name);
        const { stdout, status } = spawnSync('sh', ['-c', `aws() { printf '%s\\0' "$@"; }\n${line}`], {
          encoding: 'utf8',
        });
        assert.equal(status, 0);
        const words = ['iam', 'update-assume-role-policy', '--role-name', name, '--policy-document'];
        assert.deepEqual(stdout.split('\0'), [...words, JSON.stringify(trustPolicy(value)), '']);
      }
    }
  });

  it('comes as a data source for Terraform', () => {
    const text = trustPolicyTerraform(externalId);
    assert.match(text, /^data "aws_iam_policy_document" "lacework_trust" \{$/m);
    assert.ok(text.includes(`identifiers = ["${principal}"]`));
    assert.ok(text.includes(`values   = ["${externalId}"]`));
    assert.equal(text.split('{').length, text.split('}').length);
  });

  it('holds nothing that Terraform would evaluate or take for the end of the text', () => {
    assert.equal(quoteForHcl('${a} %{b} $c "d" \\ \n \b'), '"$${a} %%{b} $c \\"d\\" \\\\ \\n \\u0008"');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', 'a') }), (text) => {
        const quoted = quoteForHcl(text);
        assert.match(quoted, /^"(?:[^"\\\n]|\\["\\n])*"$/);
        assert.doesNotMatch(quoted.replaceAll(/\$\$\{|%%\{/g, ' '), /[$%]\{/);
      }),
    );
  });

  it('comes as a property for CloudFormation', () => {
    assert.equal(
      trustPolicyCloudFormation(externalId),
      `AssumeRolePolicyDocument:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal:
        AWS: "${principal}"
      Action: sts:AssumeRole
      Condition:
        StringEquals:
          sts:ExternalId: "${externalId}"
`,
    );
    const [, strange = ''] = /sts:ExternalId: (.*)/.exec(trustPolicyCloudFormation('a"b\\\n\u0085é😀')) ?? [];
    assert.equal(strange, '"a\\"b\\\\\\n\\u0085\\u00e9\\U0001f600"');
  });
});
