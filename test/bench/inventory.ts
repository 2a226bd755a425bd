import { performance } from 'node:perf_hooks';
import { completions } from '../../server/src/core/features/completions';
import { codeLenses } from '../../server/src/core/features/codeLens';
import { hover } from '../../server/src/core/features/hover';
import { inlayHints } from '../../server/src/core/features/inlayHints';
import { semanticTokens } from '../../server/src/core/features/semanticTokens';
import { AwsInventory, type AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../server/src/core/facts/facts';
import { knownInventory } from '../../server/src/core/facts/knownInventory';
import { parseAwsInventory, printAwsInventory } from '../../server/src/core/facts/parseAwsInventory';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { runRules } from '../../server/src/core/rules/runRules';
import { generateOrganization } from '../emulators/organizations/generateOrganization';

/*
 * What an inventory costs: to read it from its file, to keep it, and to check and edit a mapping file with it. Times
 * are medians in milliseconds; the ratio is to `JSON.parse` of the file in the same run.
 */
const sizes = [1000, 10_000, 50_000];
const mostIds = 10_000;
const runs = 9;

for (const size of sizes) {
  const data = inventoryOf(size);
  const text = printAwsInventory(data);
  const mappingText = mappingOf(data);
  const facts = factsOf(data);
  const middle = mappingText.indexOf('"', mappingText.length / 2) + 1;
  const warm = new Mapping(mappingText);
  const whole = { start: 0, end: mappingText.length };
  const screen = { start: middle, end: middle + 1000 };
  const cleanRules = () => runRules(new Mapping(mappingText)).length;

  const rows: [what: string, milliseconds: number][] = [
    ['JSON.parse of the file', median(() => JSON.parse(text) as unknown)],
    ['reading the file with every check', median(() => parseAwsInventory(text))],
    ['all rules, no inventory', median(cleanRules)],
    [
      'all rules, the first time with it',
      median(() => runRules(new Mapping(mappingText), { facts: factsOf(data) })),
    ],
    ['all rules, after a keystroke', median(() => runRules(new Mapping(mappingText), { facts }))],
    ['hover over an ID', median(() => hover(warm, middle, facts))],
    ['completion of an ID', median(() => completions(warm, middle, facts))],
    ['code lenses', median(() => codeLenses(warm, facts))],
    ['inlay hints of the whole file', median(() => inlayHints(warm, whole, facts))],
    ['inlay hints of 1,000 characters', median(() => inlayHints(warm, screen, facts))],
    ['semantic tokens of the whole file', median(() => semanticTokens(warm, whole, facts))],
    ['semantic tokens of 1,000 characters', median(() => semanticTokens(warm, screen, facts))],
  ];
  const [[, base] = ['', 1]] = rows;
  console.log(
    `\n${size.toLocaleString('en')} AWS accounts (${kilobytes(text.length)} kB), ` +
      `a mapping file of ${Math.min(size, mostIds).toLocaleString('en')} IDs`,
  );
  for (const [what, milliseconds] of rows) {
    console.log(
      `${what.padEnd(36)}${milliseconds.toFixed(2).padStart(9)} ms${(milliseconds / base).toFixed(2).padStart(8)} ×`,
    );
  }
  console.log(`${'memory kept, indexes included'.padEnd(36)}${kilobytes(memoryOf(text)).padStart(9)} kB`);
}

function inventoryOf(accounts: number): AwsInventoryData {
  const organization = generateOrganization({ accounts, units: Math.max(10, Math.floor(accounts / 100)) });
  return {
    organization: { id: organization.id, managementAccountId: organization.managementAccountId },
    pulledAt: '2026-03-01T10:00:00.000Z',
    accounts: organization.accounts.map(({ id, name, email, state, joined, parentId }) => ({
      id,
      name,
      email,
      state,
      joinedAt: `${joined}T00:00:00.000Z`,
      parentId,
    })),
    organizationalUnits: [{ id: organization.rootId, name: 'Root' }, ...organization.units],
  };
}

/** Every other AWS account is mapped, one in a hundred with a wrong digit. */
function mappingOf({ accounts }: AwsInventoryData): string {
  const ids = accounts.slice(0, mostIds).map(({ id }, index) => (index % 100 === 0 ? wrong(id) : id));
  const lists = Array.from({ length: 20 }, (_, list) => ids.filter((_id, index) => index % 20 === list));
  const mappings = Object.fromEntries(lists.map((list, index) => [`acme-${index}`, { aws_accounts: list }]));
  return JSON.stringify({ defaultLaceworkAccountAws: 'acme', integration_mappings: mappings }, undefined, 2);
}

function wrong(id: string): string {
  return `${id.slice(0, 11)}${(Number(id.at(-1)) + 1) % 10}`;
}

function factsOf(data: AwsInventoryData): Facts {
  return { ...noFacts, awsInventory: knownInventory(new AwsInventory(data), Date.parse(data.pulledAt)) };
}

/** In milliseconds, after one run that warms up. */
function median(work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

/** In bytes: an inventory read from its file, with what the first questions make of it. */
function memoryOf(text: string): number {
  const before = usedAfterCollection();
  const { data } = parseAwsInventory(text);
  if (data === undefined) {
    throw new Error('the file that was printed cannot be read');
  }
  const facts = factsOf(data);
  const mapping = new Mapping('{"integration_mappings": {"a": {"aws_accounts": [""]}}}');
  completions(mapping, mapping.text.indexOf('""') + 1, facts);
  runRules(mapping, { facts });
  const used = usedAfterCollection() - before;
  return facts.awsInventory.isKnown ? used : 0;
}

function usedAfterCollection(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString('en');
}
