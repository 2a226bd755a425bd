import assert from 'node:assert/strict';
import { refusals, tooManyRequests } from '../emulators/lacework/faults';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { created, guid, LaceworkSandbox, liveIntegration } from './laceworkSandbox';

const post = 'POST CloudAccounts';
const list = 'GET CloudAccounts';

describe('lacework-mapping integrations create', () => {
  let lacework: LaceworkSandbox;
  beforeEach(() => start());
  afterEach(() => lacework.close());

  async function start(...settings: Parameters<typeof LaceworkSandbox.start>) {
    lacework = await LaceworkSandbox.start(...settings);
    lacework.box.write('mapping.json', liveMapping);
  }

  describe('where there is one already', () => {
    it('says by what, and that its mapping can be pushed', async () => {
      const byName = await lacework.create({ name: liveIntegration.name });
      const byQueue = await lacework.create({ 'queue-url': liveIntegration.data.queueUrl as string });
      for (const [{ code, stdout, stderr }, by] of [
        [byName, 'name'],
        [byQueue, 'queue'],
      ] as const) {
        assert.deepEqual([code, stdout], [1, '']);
        assert.match(
          stderr,
          new RegExp(
            `nothing was sent: there is the integration "acme-organization-cloudtrail" with this ${by} already, ${guid}\\. \`lacework-mapping integrations push ${guid} mapping\\.json\` replaces its mapping\\.\n$`,
          ),
        );
      }
      lacework.assertNothingSent();
    });

    it('that is of another type, or of one Lacework account, says what else to do', async () => {
      const shown = { intgGuid: guid, name: created.name, enabled: 1, data: {} };
      for (const [other, next] of [
        [{ type: 'AwsCfg', isOrg: 1 }, /It is of the type "AwsCfg": choose another name\./],
        [
          { type: 'AwsCtSqs', isOrg: 0 },
          /It is of one Lacework account and takes no mapping: delete it first/,
        ],
      ] as const) {
        lacework.fail(list, {
          kind: 'answer',
          answer: { status: 200, body: { data: [{ ...shown, ...other }] } },
        });
        const { code, stderr } = await lacework.create();
        assert.equal(code, 1);
        assert.match(stderr, next);
      }
      lacework.assertNothingSent();
    });

    it('that came when the user had been asked, finds it as well', async () => {
      let lists = 0;
      lacework.emulator.events.on(list, () => {
        if (++lists === 1) {
          lacework.emulator.changeAsSomebodyElse(guid, { name: created.name });
        }
      });
      const { code, stderr } = await lacework.create();
      assert.equal(code, 1);
      assert.match(
        stderr,
        /To be created:[^]*nothing was sent: there is the integration "acme-second-trail" with this name/,
      );
      lacework.assertNothingSent();
    });
  });

  describe('where something goes wrong', () => {
    it('makes one integration, whose GUID is printed, where the answer was lost', async () => {
      lacework.fail(post, { kind: 'reset-after' });
      const { code, stdout, stderr } = await lacework.create();
      assert.deepEqual([code, stdout, lacework.changes()], [0, `${lacework.made()[0]?.intgGuid}\n`, [post]]);
      assert.equal(lacework.made().length, 1);
      assert.match(stderr, /The answer is lost: looking[^]*is there: the answer that said so was lost\./);
    });

    it('says that it is not known where it is not there, and makes one when asked again', async () => {
      lacework.fail(post, { kind: 'reset-before' });
      const { code, stdout, stderr } = await lacework.create();
      assert.deepEqual([code, stdout, lacework.changes(), lacework.made()], [3, '', [post], []]);
      assert.match(
        stderr,
        /It is not known whether the integration was created: .*\nLook again in a few minutes .* `lacework-mapping integrations list` shows what is there\./,
      );
      assert.equal((await lacework.create()).code, 0);
      assert.equal(lacework.made().length, 1);
    });

    for (const [name, message] of [
      ['forbidden', /does not let this user do so/],
      ['conflict', /it is at odds with what Lacework has/],
      ['failure', /It is not known whether the integration was created/],
      ['unauthorized', undefined],
    ] as const) {
      it(`sends it once where Lacework answers ${refusals[name].status}`, async () => {
        lacework.fail(post, { kind: 'answer', answer: refusals[name] });
        const { code, stderr } = await lacework.create();
        if (message === undefined) {
          assert.deepEqual([code, lacework.made().length], [0, 1]);
        } else {
          assert.deepEqual([code, lacework.made(), lacework.changes()], [3, [], [post]]);
          assert.match(stderr, message);
        }
      });
    }

    it('waits where Lacework has had too many requests', async () => {
      lacework.fail(post, { kind: 'answer', answer: tooManyRequests(30) });
      const { code, stderr } = await lacework.create();
      assert.deepEqual([code, lacework.made().length], [0, 1]);
      assert.match(stderr, /Lacework answers again in 30 s; waiting\./);
    });

    it('asks no further Lacework account where Lacework has had too many requests, and goes on', async () => {
      lacework.fail('GET CloudAccounts/AwsCtSqs', { kind: 'answer', answer: tooManyRequests(1800) });
      const { code, stderr } = await lacework.create();
      assert.equal(code, 0);
      assert.equal(
        stderr.match(
          /^warning: Whether "acme-.*" has a CloudTrail integration of its own is not known\. .* as many requests/gm,
        )?.length,
        5,
      );
    });

    it('names others that came at the same time, and what to do', async () => {
      const { name } = created;
      const rival = { intgGuid: 'ACMEMAIN_B2', name, type: 'AwsCtSqs', enabled: 1, isOrg: 1, data: {} };
      const five = Array.from({ length: 5 }, () => ({ kind: 'slow', milliseconds: 0 }) as const);
      const answer = { status: 200, body: { data: [rival] } };
      // The five Lacework accounts of the mapping are asked before.
      lacework.fail('GET CloudAccounts/AwsCtSqs', ...five, { kind: 'answer', answer });
      const { code, stdout, stderr } = await lacework.create({}, '--format', 'json');
      assert.equal(code, 0);
      assert.deepEqual((JSON.parse(stdout) as { others: object[] }).others, [{ guid: 'ACMEMAIN_B2', name }]);
      assert.match(
        stderr,
        /warning: "acme-second-trail" with the same name or queue came at the same time \(ACMEMAIN_B2\): each may take messages from the other\. Keep one/,
      );
    });

    it('says that the mapping is not there, and how to send it', async () => {
      const { name } = created;
      const data = { accountMapping: {} };
      const body = { data: { intgGuid: 'ACMEMAIN_A1', name, type: 'AwsCtSqs', enabled: 1, isOrg: 1, data } };
      lacework.fail(post, { kind: 'answer', answer: { status: 201, body } });
      const { code, stdout, stderr } = await lacework.create();
      assert.deepEqual([code, stdout], [3, 'ACMEMAIN_A1\n']);
      assert.match(
        stderr,
        /error: "acme-second-trail" has not the mapping that was sent\. `lacework-mapping integrations push ACMEMAIN_A1 mapping\.json` sends it\./,
      );
    });
  });

  describe('at Ctrl+C', () => {
    for (const [effect, expected] of [
      ['silent-after', 0],
      ['silent', 3],
    ] as const) {
      it(`looks what has become of what was sent: ${effect}`, async () => {
        lacework.fail(post, { kind: effect });
        lacework.emulator.events.once(post, () => lacework.interruptions.emit('interrupt'));
        const { code, stdout, stderr } = await lacework.create();
        assert.match(stderr, /Cancelling\. It may have been sent; Ctrl\+C again ends at once\./);
        assert.deepEqual(
          [code, stdout],
          [expected, expected === 0 ? `${lacework.made()[0]?.intgGuid}\n` : ''],
        );
        assert.equal(/It is not known whether .*: it was cancelled\./.test(stderr), expected === 3);
      });
    }
  });
});
