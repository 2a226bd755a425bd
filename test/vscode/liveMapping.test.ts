import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accountLevelSection } from '../../client/src/integration/live/accountLevelSection';
import { concernSection } from '../../client/src/integration/live/concernSection';
import { frozenDocument } from '../../client/src/ui/frozenDocument';
import { integrationDetails } from '../../client/src/integration/live/integrationDetails';
import { integrationItem } from '../../client/src/integration/live/integrationItem';
import { integrationTarget } from '../../client/src/integration/live/integrationTarget';
import { mappingDocument } from '../../client/src/integration/live/mappingDocument';
import type { ReadyProposal } from '../../client/src/integration/live/proposal';
import { reviewItems } from '../../client/src/integration/live/reviewItems';
import { routeSection } from '../../client/src/integration/live/routeSection';
import { sentSection } from '../../client/src/integration/live/sentSection';
import type { CloudAccount } from '../../server/src/cloud/lacework/cloudAccount';
import { asLive } from '../../server/src/cloud/lacework/liveIntegration';
import { decodeMapping } from '../../server/src/core/integration/accountMappingFile';
import { compareRoutes } from '../../server/src/core/integration/compareRoutes';
import { Mapping } from '../../server/src/core/mapping/mapping';

const guid = 'ACMEMAIN_5C1B0F6A7D2E4938A1B2C3D4E5F60718293A4B5C6D7E8F90';
const account: CloudAccount = {
  guid,
  name: 'acme $(zap)\u202E',
  type: 'AwsCtSqs',
  isEnabled: true,
  isOrganization: undefined,
  changedBy: '$(zap)\u0007',
  changedAt: 'soon',
  state: { kind: 'failing', details: ['denied\nby $(zap)'] },
  data: {
    crossAccountCredentials: { roleArn: 'arn:aws:iam::210987654321:role/lacework', externalId: '***' },
    accountMappingFile: btoa('{"defaultLaceworkAccountAws": "main$(zap)", "integration_mappings": {}}'),
  },
};
const mappingOf = (ids: readonly string[], defaultAccount = 'main') =>
  new Mapping(
    JSON.stringify({
      defaultLaceworkAccountAws: defaultAccount,
      integration_mappings: { 'dev$(zap)': { aws_accounts: ids } },
    }),
  );

describe('the live mapping in VS Code', () => {
  it('is a document that cannot be edited, without a byte order mark, as long as a tab shows it', async () => {
    const uri = mappingDocument(decodeMapping('{"a":1}'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual([document.languageId, document.getText()], ['lacework-mapping', '{"a":1}']);
    assert.notEqual(vscode.workspace.fs.isWritableFileSystem(uri.scheme), true);
    const marked = mappingDocument(decodeMapping(btoa('\u00EF\u00BB\u00BF{}')));
    assert.equal((await vscode.workspace.openTextDocument(marked)).getText(), '{}');
    assert.equal((await vscode.workspace.openTextDocument(mappingDocument(undefined))).getText(), '');
    const shown = frozenDocument('shown.txt', 'shown');
    const unseen = frozenDocument('unseen.txt', 'unseen');
    await vscode.window.showTextDocument(shown, { preview: false });
    for (let others = 0; others < 5; others++) {
      frozenDocument('other.txt', 'other');
    }
    assert.equal(
      (await vscode.workspace.openTextDocument(unseen)).getText(),
      'This was shown for the time that VS Code ran. Ask Lacework anew.',
    );
    const again = frozenDocument('again.txt', 'again');
    assert.equal((await vscode.workspace.openTextDocument(again)).getText(), 'again');
    assert.equal((await vscode.workspace.openTextDocument(shown)).getText(), 'shown');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is compared by AWS accounts: names where they are known, no icons, and no end of them', () => {
    const ids = Array.from({ length: 501 }, (_, index) => String(210_987_654_321 + index));
    const [first = ''] = ids;
    const names = new Map([[first, 'payments $(zap)']]);
    const { rows } = routeSection(compareRoutes(mappingOf([]), mappingOf(ids, 'other')), names);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Default account: main becomes other', '501 AWS accounts added'],
    );
    const children = rows[1]?.children ?? [];
    assert.deepEqual(children[0], {
      label: 'payments \\$(zap)',
      description: `${first} · main → dev\\$(zap)`,
    });
    assert.deepEqual([children.length, children.at(-1)?.label], [501, '1 more: see the comparison']);
    const same = routeSection(compareRoutes(mappingOf(ids), mappingOf(ids)), names).rows;
    assert.deepEqual(
      same.map(({ label }) => label),
      ['Every AWS account goes where it went', '501 listed as before'],
    );
  });

  it('is not compared where it is not known, and that says why', () => {
    const label = (comparison: Parameters<typeof routeSection>[0]) =>
      routeSection(comparison, new Map()).rows.map((row) => [row.label, row.children?.length]);
    assert.deepEqual(label(undefined), [['There is no live mapping that can be read', undefined]]);
    const broken = new Mapping('{}');
    assert.deepEqual(label(compareRoutes(broken, mappingOf([]))), [
      ['Not compared: errors of the live mapping: 2', 2],
    ]);
    assert.deepEqual(label(compareRoutes(mappingOf([]), broken)), [
      ['Not compared: errors of the other mapping: 2', 2],
    ]);
  });

  it('is reviewed line by line: what is behind a line follows it when it is open', () => {
    const message = `${'word '.repeat(30)}$(zap) end.`;
    const section = concernSection([
      { severity: 'warning', message },
      { severity: 'information', message: 'short' },
    ]);
    const question = {
      actions: [{ label: 'Push', value: 1 }],
      sections: [section, { title: 'none', rows: [] }],
    };
    const labels = (opened: readonly string[]) =>
      reviewItems(question, new Set(opened)).map(({ label }) => label);
    const closed = labels([]);
    assert.equal(closed.length, 4);
    assert.deepEqual([closed[0], closed[3]], ['Push', '$(info) Note: short']);
    assert.match(closed[2] ?? '', /^\$\(chevron-right\) \$\(warning\) Warning: word .*\\\$\(zap\) end\.$/);
    const open = labels([section.rows[0]?.id ?? '']);
    assert.equal(open.length, 7);
    assert.ok(open.slice(3, 6).every((label) => label.startsWith('$(blank)') && label.length < 100));
  });

  it('is sent as the review says: without white space only if it has to be, alone only if that was chosen', () => {
    const proposal = (isMinified: boolean, externalId: string | undefined) =>
      ({
        live: asLive(account),
        bytes: new Uint8Array(7),
        sendable: { fits: true, accountMappingFile: '', isMinified },
        externalId,
      }) as unknown as ReadyProposal;
    const lines = (isMinified: boolean, externalId?: string) =>
      sentSection(proposal(isMinified, externalId)).rows.map(
        ({ label, description = '' }) => `${label} ${description}`,
      );
    assert.match(lines(true)[0] ?? '', /^The mapping without its white space: only so does it fit/);
    assert.match(lines(false)[0] ?? '', /^The mapping, byte for byte: 7 bytes/);
    assert.ok(lines(false, 'lweid:x').includes('External ID lweid:x'));
    assert.ok(!lines(false).some((line) => /Role|Queue|External/.test(line)));
  });
});

describe('an integration in VS Code', () => {
  it('is shown without icons, control characters and lines of its own, its GUID as it is', () => {
    const { label, description, detail } = integrationItem(account);
    assert.deepEqual(
      [label, description, detail],
      [
        '$(error) acme \\$(zap)\\u{202E}',
        'level unknown · fails · changed by \\$(zap)\\u{7}',
        `${guid} · denied\\u{A}by \\$(zap)`,
      ],
    );
    const sound = { ...account, state: { kind: 'pending', details: [] } } as const;
    assert.equal(integrationItem({ ...sound, isOrganization: true }).detail, guid);
    assert.match(
      integrationItem({ ...sound, isOrganization: false }).detail ?? '',
      /takes no mapping and cannot be converted\. Create one for the organization, then delete this one\.$/,
    );
  });

  it('has its details in lines of a text', () => {
    const text = integrationDetails(account);
    for (const line of [
      'Name:         acme $(zap)\\u{202E}',
      `GUID:         ${guid}`,
      '              denied\\u{A}by $(zap)',
      'External ID:  ***',
      'All others go to the default account: main$(zap)',
    ]) {
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
    }
    assert.ok(!text.includes('Queue URL'));
    const without = (accountMappingFile: unknown) =>
      integrationDetails({ ...account, data: { accountMappingFile } });
    assert.match(without(undefined), /It has no mapping\.\n$/);
    assert.match(without('data:,'), /Its mapping cannot be read\. /);
  });

  it('is listed beside those that Lacework accounts have, and those that could not be asked', () => {
    const labels = (known: Parameters<typeof accountLevelSection>[0]) =>
      accountLevelSection(known).rows.map((row) => [row.label, row.description]);
    assert.deepEqual(labels(undefined), []);
    assert.deepEqual(labels({ found: [], unasked: [] }), [['They have none with CloudTrail', undefined]]);
    const known = {
      found: [{ laceworkAccount: 'dev', integration: account }],
      unasked: [{ laceworkAccount: 'prod', reason: 'denied $(zap)' }],
    };
    assert.deepEqual(labels(known), [
      ['acme \\$(zap)\\u{202E} of dev stays: this adds to it', undefined],
      ['prod could not be asked', 'denied \\$(zap)'],
    ]);
  });

  it('is what a command is given, or a file is, and nothing else', () => {
    const file = vscode.Uri.file('/a.json');
    assert.deepEqual(integrationTarget(file), { file });
    assert.deepEqual(integrationTarget(guid), { account: { guid } });
    assert.deepEqual(integrationTarget({ account, file }), { account, file });
    for (const other of [
      undefined,
      null,
      1,
      [],
      {},
      { account: {}, file: '/a' },
      { account: { guid: 1, name: 2 } },
    ]) {
      assert.deepEqual(integrationTarget(other), {});
    }
  });
});
