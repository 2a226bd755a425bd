import fc from 'fast-check';
import assert from 'node:assert/strict';
import { checkPrerequisites } from '../../../../server/src/core/integration/prerequisites/checkPrerequisites';
import { encryptionKey } from '../../../../server/src/core/integration/prerequisites/encryptionKey';
import { matchesWildcards } from '../../../../server/src/core/integration/prerequisites/matchesWildcards';
import { permissionQuestions } from '../../../../server/src/core/integration/prerequisites/neededPermissions';
import { uncheckedBucket } from '../../../../server/src/core/integration/prerequisites/permissionFindings';
import type { PrerequisiteFinding } from '../../../../server/src/core/integration/prerequisites/prerequisiteFinding';
import { questionFault } from '../../../../server/src/core/integration/prerequisites/questionFault';
import { parseQueueUrl } from '../../../../server/src/core/integration/queueUrl';
import { account, checked, externalId, policy, question, queueArn } from './checked';
import { queueRows } from './queueRows';
import { trustRows } from './trustRows';

const wordOf = ({ severity, subject }: PrerequisiteFinding) => `${severity} ${subject}`;

function assertReadable(findings: readonly PrerequisiteFinding[]): void {
  for (const { severity, message, advice } of findings) {
    assert.match(message, /^"[^\n]{1,138}\.$|^"[^\n]{1,138}\?$/, message);
    assert.ok(message.length <= 140, `${message.length}: ${message}`);
    // What a field has wrong says itself what to do.
    assert.ok(severity !== 'error' || advice !== '' || /[A-Z]/.test(message), message);
  }
}

const otherCondition = { StringEquals: { 'sts:ExternalId': 'my own' } };

describe('the prerequisites of an integration', () => {
  describe('a trust policy', () => {
    for (const [what, trust, ...found] of trustRows) {
      it(what, () => {
        const findings = checked({ trust }).filter(({ subject }) => /Trust|External/.test(subject));
        assert.deepEqual(findings.map(wordOf), found);
        assertReadable(findings);
      });
    }

    it('is shown whole where it is to be replaced', () => {
      const findings = checked({ trust: policy() });
      const { remedy = '' } = findings.find(({ severity }) => severity === 'error') ?? {};
      assert.deepEqual(
        checked({ trust: remedy }).filter(({ severity }) => severity === 'error'),
        [],
      );
    });

    it('names both external IDs where they differ', () => {
      const other = { Effect: 'Allow', Principal: '*', Action: '*', Condition: otherCondition };
      const wrong = checked({ trust: policy(other) }).find(({ severity }) => severity === 'error');
      assert.ok(wrong);
      assert.ok(wrong.message.startsWith(`"${externalId}" is not what`));
      assert.match(wrong.advice, /asks for "my own"/);
    });

    it('is told of in a message that fits, however long the external ID is', () => {
      const findings = checked({
        asked: { externalId: 'x'.repeat(1000) },
        trust: policy({ Effect: 'Allow', Principal: '*', Action: '*', Condition: otherCondition }),
      });
      assert.ok(findings.some(({ message }) => message.includes('is not what the trust policy asks for')));
      assertReadable(findings);
    });
  });

  describe('what else AWS has', () => {
    for (const [what, side, ...found] of queueRows) {
      it(what, () => {
        const findings = checked(side);
        const odd = findings.filter((each) => each.severity !== 'ok' && each !== uncheckedBucket);
        assert.deepEqual(odd.map(wordOf), found);
        assertReadable(findings);
      });
    }

    it('comes with a policy that gives what is missing, and nothing else', () => {
      const findings = checked({
        decisions: {
          'sqs:ReceiveMessage': 'not-allowed',
          'sqs:GetQueueUrl': 'denied',
          'sns:ListTopics': 'not-allowed',
        },
      });
      const remedies = findings.flatMap(({ remedy }) =>
        remedy === undefined ? [] : [JSON.parse(remedy) as unknown],
      );
      const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action: [Action], Resource });
      assert.deepEqual(remedies, [
        { Version: '2012-10-17', Statement: [allow('sqs:ReceiveMessage', queueArn)] },
        {
          Version: '2012-10-17',
          Statement: [allow('sqs:GetQueueUrl', queueArn), allow('sns:ListTopics', '*')],
        },
      ]);
    });
  });

  it('are asked for with the key that the queue names', () => {
    const queue = parseQueueUrl(question.queueUrl);
    assert.ok(queue);
    const id = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
    const arn = `arn:aws:kms:us-east-1:${account}:key/${id}`;
    for (const [named, expected] of [
      [id, arn],
      [arn, arn],
      ['alias/mine', undefined],
      [`arn:aws:kms:us-east-1:${account}:alias/mine`, undefined],
    ] as const) {
      const key = encryptionKey(named, queue);
      assert.equal(key.kind === 'customer' ? key.arn : 'none', expected, named);
    }
    assert.deepEqual(
      permissionQuestions(queueArn, arn).map(({ resource }) => resource),
      [queueArn, arn, '*'],
    );
    assert.deepEqual(
      permissionQuestions(queueArn, undefined).map(({ resource }) => resource),
      [queueArn, '*'],
    );
  });

  it('are not asked for without a role and a queue of one partition', () => {
    assert.equal(questionFault(question), undefined);
    assert.equal(questionFault({ ...question, roleArn: 'lacework' })?.value, 'roleArn');
    for (const queueUrl of [
      'lacework',
      `https://sqs.example.com/${account}/lacework`,
      `https://sqs.cn-north-1.amazonaws.com.cn/${account}/lacework`,
    ]) {
      const found = questionFault({ ...question, queueUrl });
      assert.equal(found?.value, 'queueUrl');
      assert.notEqual(found.fault.message, '');
    }
  });

  it('compares with wildcards as a slow, simple way does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        const plain = text.replace(/[*?]/g, 'a');
        const source = pattern.replaceAll('*', '[^]*').replaceAll('?', '[^]');
        assert.equal(matchesWildcards(pattern, plain), new RegExp(`^${source}$`).test(plain));
      }),
      { numRuns: 2000 },
    );
    assert.equal(matchesWildcards('*a'.repeat(2000), 'a'.repeat(4000) + 'b'), false);
  });

  it('say something of whatever AWS may answer, and throw nothing', () => {
    const word = fc.constantFrom(
      '*',
      'sts:AssumeRole',
      'SQS:SendMessage',
      'SQS:*',
      'Allow',
      'Deny',
      externalId,
      queueArn,
      '434813966438',
      'sns.amazonaws.com',
      '__proto__',
      '${aws:username}',
    );
    const value = fc.oneof(word, fc.array(word, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }));
    const principal = fc.oneof(value, fc.dictionary(fc.constantFrom('AWS', 'Service', '__proto__'), value));
    const operator = fc.constantFrom(
      'StringEquals',
      'StringNotLike',
      'Null',
      'ForAllValues:StringLike',
      'ArnLike',
      'constructor',
    );
    const conditionKey = fc.constantFrom(
      'sts:ExternalId',
      'aws:SourceArn',
      'aws:SecureTransport',
      '__proto__',
    );
    const condition = fc.oneof(value, fc.dictionary(operator, fc.dictionary(conditionKey, value)));
    const statement = fc.record(
      {
        Effect: fc.constantFrom('Allow', 'Deny'),
        Principal: principal,
        Action: value,
        Resource: value,
        Condition: condition,
      },
      { requiredKeys: ['Effect'] },
    );
    const statements = fc.oneof(value, statement, fc.array(fc.oneof(statement, value), { maxLength: 3 }));
    const document = fc.oneof(
      fc.string(),
      statements.map((Statement) => JSON.stringify({ Statement })),
      statements.map((Statement) => encodeURIComponent(JSON.stringify({ Statement }))),
    );
    fc.assert(
      fc.property(
        document,
        document,
        fc.option(fc.oneof(fc.string(), word), { nil: undefined }),
        fc.string(),
        (trust, Policy, id, KmsMasterKeyId) => {
          const findings = checked({
            asked: { externalId: id },
            trust,
            attributes: { Policy, KmsMasterKeyId },
          });
          const subjects = new Set(findings.map(({ subject }) => subject));
          assert.ok(
            subjects.has('Queue') &&
              subjects.has('Permissions') &&
              (subjects.has('Trust policy') || subjects.has('External ID')),
          );
          assertReadable(findings);
        },
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (roleArn, queueUrl) => {
        const told = { kind: 'missing' } as const;
        const facts = { awsAccountId: undefined, role: told, queue: told, permissions: told };
        assert.deepEqual(checkPrerequisites({ roleArn, queueUrl }, facts), []);
        assert.notEqual(questionFault({ roleArn, queueUrl }), undefined);
      }),
    );
  });
});
