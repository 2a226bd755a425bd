import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { StandingClock } from '../cloud/laceworkConnection';
import type { Effect } from '../emulators/lacework/faults';
import type { EmulatedIntegration, EmulatedLacework } from '../emulators/lacework/laceworkOrganization';
import { administrator, liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { Sandbox } from './sandbox';

const [sample] = sampleLacework.integrations;
assert.ok(sample);
/** Of the integration of the organization that the sample has. */
export const liveIntegration: EmulatedIntegration = sample;
export const guid = sample.intgGuid;
/** The live mapping, of which one AWS account goes elsewhere, one is new, and one is listed no longer. */
export const nextMapping = liveMapping
  .replace('"423019857621", ', '')
  .replace('"760543219876", ', '')
  .replace('"978564302176"]', '"978564302176", "760543219876", "340876512098"]');

/** What an integration is created with. */
export const created = {
  name: 'acme-second-trail',
  'role-arn': 'arn:aws:iam::109238475610:role/another',
  'external-id': 'lweid:aws:v2:acme-main:109238475610:abcdefghij',
  'queue-url': 'https://sqs.us-east-1.amazonaws.com/109238475610/another',
  mapping: 'mapping.json',
};
export function createArgv(changed: Readonly<Record<string, string>> = {}): string[] {
  const options = Object.entries({ ...created, ...changed });
  return ['integrations', 'create', ...options.flatMap(([name, value]) => [`--${name}`, value])];
}

/** None of them may be shown. */
const secrets = sampleLacework.users.map(({ secret }) => secret);

interface RunOptions {
  /** What a person in a terminal types; nobody is there if missing. */
  readonly typed?: string;
  readonly env?: Record<string, string>;
}

/** The command with the sample organization at the emulator, which may be another one. */
export class LaceworkSandbox {
  readonly box = new Sandbox();
  readonly clock = new StandingClock();
  readonly interruptions = new EventEmitter();
  env: Record<string, string>;

  private constructor(readonly emulator: LaceworkEmulator) {
    this.env = {
      HOME: this.box.folder,
      USERPROFILE: this.box.folder,
      LOCALAPPDATA: this.box.folder,
      XDG_STATE_HOME: this.box.path('state'),
      LW_ACCOUNT: 'acme-main',
      LW_API_KEY: administrator.keyId,
      LW_API_SECRET: administrator.secret,
      LW_API_SERVER_URL: emulator.url,
    };
  }

  static async start(lacework: Partial<EmulatedLacework> = {}): Promise<LaceworkSandbox> {
    const sandbox: { clock?: StandingClock } = {};
    const now = () => sandbox.clock?.now() ?? 0;
    // Tests change what it holds.
    const own = structuredClone({ ...sampleLacework, ...lacework });
    const started = new LaceworkSandbox(await startLacework(own, { now }));
    sandbox.clock = started.clock;
    return started;
  }

  /** Runs the command, which must show no key. */
  async run(argv: readonly string[], { typed, env = {} }: RunOptions = {}) {
    const result = await this.box.run(argv, {
      env: { ...this.env, ...env },
      clock: this.clock,
      interruptions: this.interruptions,
      isTTY: typed !== undefined,
      ...(typed === undefined ? {} : { stdin: typed }),
    });
    for (const secret of secrets) {
      assert.equal(`${result.stdout}${result.stderr}`.includes(secret), false, 'a key is shown');
    }
    return result;
  }

  fail(on: string, ...effects: Effect[]): void {
    this.emulator.faults.add(...effects.map((effect) => ({ on, effect })));
  }

  /** The requests that change something, as `PATCH CloudAccounts/…`. */
  changes(): string[] {
    return this.emulator.requests
      .filter(({ method, url }) => method !== 'GET' && !url.endsWith('/access/tokens'))
      .map(({ method, url }) => `${method} ${url.slice('/api/v2/'.length)}`);
  }

  /** The integrations with CloudTrail of the organization, as the emulator holds them. */
  integrations(): EmulatedIntegration[] {
    return this.emulator
      .integrations()
      .filter(({ type, account }) => type === 'AwsCtSqs' && account === undefined);
  }

  /** As if somebody else had put another mapping there. */
  changeElsewhere(mapping: string): void {
    this.emulator.changeAsSomebodyElse(guid, { data: withMapping(mapping).data });
  }

  /** The bytes of the mapping that an integration has. */
  mappingOf(integration: EmulatedIntegration | undefined): Buffer {
    const file = integration?.data.accountMappingFile;
    assert.ok(typeof file === 'string');
    return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64');
  }

  /** The mapping of the integration of the sample. */
  live(): string {
    return this.mappingOf(this.integrations()[0]).toString('utf8');
  }

  /** All files that were kept. */
  kept(): string[] {
    const folder = this.box.path('state/lacework-account-mapping/backups');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).isFile());
  }

  keptMapping(): string {
    const file = this.kept().find((name) => name.endsWith('mapping.json'));
    assert.ok(file);
    return file;
  }

  /** Pushes `mapping.json` to the integration of the sample. */
  push(...more: string[]) {
    return this.run(['integrations', 'push', guid, 'mapping.json', '--yes', ...more]);
  }

  /** Creates an integration beside it. */
  create(changed: Readonly<Record<string, string>> = {}, ...more: string[]) {
    return this.run([...createArgv(changed), '--yes', ...more]);
  }

  /** The integrations that were created. */
  made(): EmulatedIntegration[] {
    return this.integrations().filter(({ intgGuid }) => intgGuid !== guid);
  }

  assertNothingSent(): void {
    assert.deepEqual([this.changes(), this.made(), this.live()], [[], [], liveMapping]);
  }

  async close(): Promise<void> {
    this.box.remove();
    await this.emulator.close();
  }
}

/** A name that a terminal would obey. */
export const hostile = 'a\u001b[31m\u202e\u0007';
export const shownHostile = 'a\\u{1B}[31m\\u{202E}\\u{7}';

/** What this program writes itself: its colors, and the line of its progress. */
// eslint-disable-next-line no-control-regex -- these are control sequences
const ownSequence = /\u001b\[(?:\d*m|K)/g;

export function assertObeysNothing(text: string): void {
  const rest = text.replaceAll(ownSequence, '');
  assert.deepEqual(
    ['\u001b', '\u202e', '\u0007'].filter((character) => rest.includes(character)),
    [],
  );
}

/** An integration with another mapping. */
export function withMapping(bytes: Buffer | string): EmulatedIntegration {
  const accountMappingFile = `data:application/json;name=i.json;base64,${Buffer.from(bytes).toString('base64')}`;
  return { ...liveIntegration, data: { ...liveIntegration.data, accountMappingFile } };
}
