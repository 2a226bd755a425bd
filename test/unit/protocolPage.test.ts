import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import { rules } from '../../server/src/core/rules/registry';
import {
  clientCommands,
  clientNotifications,
  inventoryStatusNotification,
  serverCommands,
} from '../../server/src/lsp/protocol';

const [, serverBin] = Object.keys(manifest.bin);
const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFile(path.join(root, file), 'utf8');

describe('docs/protocol.md', () => {
  let page: string;
  let protocol: string;
  let generate: (given: string) => Promise<string>;
  before(async () => {
    page = await read('docs/protocol.md');
    const { protocolFiles, protocolPage } = await import('../../scripts/protocolPage.mjs');
    protocol = (await Promise.all(protocolFiles.map(read))).join('\n');
    generate = (given) => protocolPage(page, { protocol: given, manifest, strings });
  });

  it('is what "npm run generate" writes', async () => {
    assert.equal(await generate(protocol), page, 'npm run generate');
  });

  it('names every command and notification', () => {
    const names = [
      ...Object.values(serverCommands),
      ...Object.values(clientCommands),
      ...Object.values(clientNotifications),
      inventoryStatusNotification,
    ];
    assert.deepEqual(
      names.filter((name) => !page.includes(`| \`${name}\` `)),
      [],
    );
  });

  it('is another one when a command, an option, a notification or a shape is new, renamed or gone', async () => {
    const changes: readonly (readonly [string, string])[] = [
      [
        'export const serverCommands = {',
        "export const serverCommands = {\n  /** New. */\n  fly: 'laceworkMapping.server.fly',",
      ],
      ["'laceworkMapping.server.newMapping'", "'laceworkMapping.server.otherMapping'"],
      [
        'export const clientCommands = {',
        "export const clientCommands = {\n  /** New. */\n  fly: 'laceworkMapping.fly',",
      ],
      ['readonly inventoryStatus?: boolean;', ''],
      [
        'export const settingsSection',
        "/** New. */\nexport const newNotification = 'laceworkMapping/new';\nexport const settingsSection",
      ],
      ["'laceworkMapping/laceworkAccounts'", "'laceworkMapping/otherAccounts'"],
      ['readonly isCurrent: boolean;', 'readonly isOther: boolean;'],
    ];
    for (const [from, to] of changes) {
      assert.ok(protocol.includes(from), from);
      assert.notEqual(await generate(protocol.replace(from, to)), page, to);
    }
  });
});

describe('the pages of the documentation', () => {
  const pages = [
    'README.md',
    ...['aws-accounts', 'cli', 'editors', 'protocol', 'routing-map'].map((name) => `docs/${name}.md`),
  ];

  it('name settings and commands that are there', async () => {
    const known = new Set([
      ...manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties)),
      ...manifest.contributes.commands.map(({ command }) => command),
      ...Object.values(serverCommands),
    ]);
    for (const page of pages) {
      const named = (await read(page)).matchAll(/\blaceworkMapping\.([\w.-]*[\w-])(?![\w<*])/g);
      const kinds = /^(?:rules|codeLens|aws|files|server)$/;
      const unknown = [...named].filter(([name, rest = '']) => !known.has(name) && !kinds.test(rest));
      assert.deepEqual(
        unknown.map(([name]) => name),
        [],
        page,
      );
    }
  });

  it('start the server by its name, and with the settings of rules that there are', async () => {
    const page = await read('docs/editors.md');
    const servers = page.match(/(?<![\w-])(?!(?:vscode-)?json-)[\w-]+-language-server\b/g) ?? [];
    assert.ok(servers.length >= 6, String(servers.length));
    assert.deepEqual(new Set(servers), new Set([serverBin]));
    const ruleIds = [...page.matchAll(/\brules\b\W+([a-z]+(?:-[a-z]+)+)/g)].map(([, id]) => id ?? '');
    assert.ok(ruleIds.length >= 6, String(ruleIds.length));
    assert.deepEqual(
      ruleIds.filter((id) => !rules.some(({ meta }) => meta.id === id)),
      [],
    );
  });

  it('have examples in JSON that is JSON', async () => {
    for (const page of pages) {
      for (const [, example = ''] of (await read(page)).matchAll(/^```json\n([^]*?)^```$/gm)) {
        assert.doesNotThrow(() => JSON.parse(example) as unknown, page);
      }
    }
  });

  it('link to pages of the project that are there', async () => {
    for (const page of pages) {
      for (const [, link = ''] of (await read(page)).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        await assert.doesNotReject(
          read(path.join(path.dirname(page), link)).catch(ignoreFolder),
          `${page}: ${link}`,
        );
      }
    }
  });
});

function ignoreFolder(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EISDIR') {
    throw error;
  }
}
