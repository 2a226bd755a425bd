import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import manifest from '../../package.json';
import { administrator } from '../emulators/lacework/sampleLacework';
import { openMapPage } from './mapPage';
import { openIntegrationWorkbench, values, type IntegrationWorkbench } from './integrationWorkbench';

/** What is no text of the client: names, values, code, and what VS Code adds in its own language. */
const notOurs = new RegExp(
  [
    // Names and values of the samples.
    /\baws\+\S+@acme\.example|\badmin@acme\.example|\bacme[\w.-]*|\bsample-organization\b|\bo-[a-z0-9]{10}\b/,
    /\b[a-z]+-(?:prod|staging|dev|archive|tooling|website)(?![a-z])|\b(?:audit|experiments|training)(?![a-z])/,
    /\S*mapping(?:-with-mistakes)?\.json|\b(?:Security|Sandbox|Workloads|Prod|Staging|Dev|Root)\b/,
    // Code, keys, addresses.
    /https?:\/\/\S+|\barn:\S+|\blweid:\S+|\blaceworkMapping(?:\.\w+)+|\bLW_\w+|~?\/?\.lacework\.toml/,
    /\baws\/\*\*\/\S+|\bintegration_mappings\b|\bdefaultLaceworkAccountAws\b|\bAWS_\w+|<[a-z]+>\.lacework\.net/,
    /\bPOST\b|\bSVG\b|\bPNG\b|\bOrg-Access: true\b|\baccountMappingFile\b/,
    // Other settings, which VS Code names by their keys.
    /[A-Z]\w+(?: [A-Z]\w+)* › [^:⟧]+: [A-Z]\w*(?: [A-Z]\w*)*/,
    // VS Code's words around a question.
    /\(Press 'Enter' to confirm[^)]*\)|\b\d+ Selected\b|\bOK\b|\bBack\b|\b\d+ Results?\b/,
    // The category of the commands, which is a name.
    /\bLacework:/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** The words of a text that were given to nobody to be translated: all others have no letter of English left. */
function englishIn(text: string): string[] {
  return (
    text
      .replaceAll('\u00a0', ' ')
      .replaceAll(notOurs, '')
      .match(/[a-z]{3,}/gi) ?? []
  );
}

/** Everything that the client says is in the pseudo-locale. What the server says, problems and hovers, stays English. */
describe('in another language', () => {
  let workbench: IntegrationWorkbench;
  before(async () => {
    workbench = await openIntegrationWorkbench(administrator, { pseudoLocale: true });
  });
  after(async () => {
    await workbench.close();
  });

  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  /** Something of the client is seen, and all of it is translated. */
  const translated = async (what: Locator, attribute?: 'aria-label' | 'alt' | 'title' | 'placeholder') => {
    await what.first().waitFor();
    const texts =
      attribute === undefined
        ? await what.allInnerTexts()
        : await Promise.all((await what.all()).map((each) => each.getAttribute(attribute)));
    const all = texts.join('\n');
    assert.match(all, /⟦/);
    assert.deepEqual(englishIn(all), [], all);
  };
  /** A question: its title, what it says of the answer, and what there is to choose. */
  const translatedQuestion = async (until: RegExp) => {
    const box = widget().locator('.quick-input-box input');
    await box.waitFor();
    await widget().filter({ hasText: until }).waitFor();
    const shown = `${await widget().innerText()}\n${(await box.getAttribute('placeholder')) ?? ''}`;
    assert.match(shown, /⟦/);
    assert.deepEqual(englishIn(shown), [], shown);
  };
  const leave = async () => {
    await workbench.page.keyboard.press('Escape');
    await widget().waitFor({ state: 'detached' });
  };

  it('English is found where it is, and is not where it is not', () => {
    assert.deepEqual(englishIn('⟦Åççöûñţ {0}⟧ acme-prod'), []);
    assert.deepEqual(englishIn('⟦5 AWS accounts ļîšţéð⟧'), ['AWS', 'accounts']);
    assert.deepEqual(englishIn('⟦Åççöûñţ⟧ default'), ['default']);
  });

  it('commands have their titles', async () => {
    const { page } = workbench;
    await workbench.openFile('mapping.json');
    await workbench.untilCodeLenses();
    await page.keyboard.press('F1');
    await widget().locator('.quick-input-box input').fill('>Lacework: ');
    const focused = widget().locator('.monaco-list-row.focused .quick-input-list-label .label-name').first();
    const titles = new Set<string>();
    const rows = manifest.contributes.commands.length;
    await focused.filter({ hasText: 'Lacework: ' }).waitFor();
    for (let moves = 0; moves < rows; moves++) {
      titles.add(await focused.innerText());
      await page.keyboard.press('ArrowDown');
    }
    assert.ok(titles.size > 15, [...titles].join('\n'));
    assert.deepEqual([...titles].flatMap(englishIn), []);
    await leave();
  });

  it('settings are described', async () => {
    const { page } = workbench;
    await workbench.runCommand('Preferences: Open Settings (UI)');
    await page.keyboard.type(`@ext:${manifest.publisher}.${manifest.name}`);
    const described = page.locator('.settings-editor .setting-item-contents .setting-item-markdown');
    await described.filter({ hasText: '⟦' }).first().waitFor();
    for (let scrolled = 0; scrolled < 3; scrolled++) {
      await translated(described.filter({ hasText: /\S/ }));
      await page.locator('.settings-tree-container').hover();
      await page.mouse.wheel(0, 600);
    }
    await workbench.runCommand('View: Close Editor');
  });

  it('the walkthrough has its words, those of its pictures too', async () => {
    const { page } = workbench;
    await workbench.runCommand('Lacework: Get Started');
    await translated(page.locator('.gettingStartedSlideDetails .getting-started-category'));
    await translated(page.locator('.gettingStartedSlideDetails .step-title'));
    await translated(
      page.locator('.gettingStartedSlideDetails .getting-started-step.expanded .step-description-container'),
    );
    await translated(page.locator('.getting-started-media img'), 'alt');
    await workbench.runCommand('View: Close Editor');
  });

  it('the language status says what is known', async () => {
    const { page } = workbench;
    await page.locator('#status\\.languageStatus').hover();
    await translated(page.locator('.hover-language-status .element').filter({ hasText: '⟦' }));
    const ours = page.locator('.hover-language-status .element').filter({ hasNotText: 'Inline suggestions' });
    await translated(ours);
    await page.mouse.move(700, 300);
  });

  it('the view of routes names its parts', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: /^⟦.*Section/ }).click();
    const rows = page.getByRole('tree', { name: /⟦/ }).getByRole('treeitem');
    await rows.first().waitFor();
    await translated(rows);
    await translated(rows, 'aria-label');
  });

  it('questions and notifications about AWS accounts are put in words', async () => {
    const { page } = workbench;
    await workbench.runCommand('Lacework: Pull AWS Accounts from Organizations');
    const told = page.locator('.notification-toast', { hasText: 'o-ac3me5x7y9' });
    await told.waitFor();
    await translated(told.locator('.notification-list-item-message'));
    await translated(told.locator('.monaco-button'));
    await workbench.runCommand('Notifications: Clear All Notifications');
    for (const [command, until] of [
      ['Lacework: Map Unmapped AWS Accounts…', /log-archive/],
      ['Lacework: List AWS Accounts of a Lacework Account…', /acme-prod/],
      ['Lacework: Move AWS Accounts to Another Lacework Account…', /acme-prod/],
      ['Lacework: New Account Mapping File', /⟦/],
    ] as const) {
      await page.locator('.view-line', { hasText: '"210987654321"' }).click();
      await workbench.runCommand(command);
      await translatedQuestion(until);
      await leave();
    }
  });

  it('the routing map is put in words, as a picture, as a table and as a list', async () => {
    const { page: map } = openMapPage(workbench.page);
    /** What is read, what is heard, and what stands beside the pointer or in an empty field. */
    const all = async () => {
      await translated(map.locator('header, main'));
      for (const attribute of ['aria-label', 'title', 'placeholder'] as const) {
        await translated(map.locator(`[${attribute}]`), attribute);
      }
    };
    await workbench.runCommand('Lacework: Show Routing Map');
    await workbench.page.getByRole('tab', { name: /^⟦/ }).waitFor();
    await map.getByRole('heading', { level: 1 }).waitFor();
    await map.locator('.picture .ribbon').first().waitFor();
    await all();
    await map.locator('.picture .node [role="button"]').first().hover();
    await translated(map.locator('.tooltip'));
    await map.locator('.chip').first().click();
    await map.locator('.accounts .row').first().waitFor();
    await translated(map.locator('.panel'));
    await translated(map.getByRole('status'));
    await map.locator('.segment').last().click();
    await map.locator('table.routes tbody tr').first().waitFor();
    await all();
    await workbench.runCommand('View: Close Editor');
  });

  it('the ways to sign in are put in words', async () => {
    await workbench.runCommand('Lacework: Sign In…');
    await translatedQuestion(/⟦/);
    await leave();
  });

  it('the creation of an integration is put in words, step by step', async () => {
    const { page, asked } = workbench;
    await workbench.runCommand('Lacework: Create Org CloudTrail Integration…');
    await asked.untilStep(1);
    await translatedQuestion(/\(1\/7\)/);
    await asked.enter(values.name);
    await asked.accept();
    await translatedQuestion(/\(2\/7\)/);
    await asked.enter(values.awsAccount);
    await asked.accept();
    await translatedQuestion(/\(3\/7\)/);
    // To generate an external ID, and that the trust policy has it.
    await page.keyboard.press('Enter');
    const rows = widget().locator('.monaco-list-row');
    await rows.nth(2).waitFor();
    await translatedQuestion(/lweid:/);
    await rows.first().click();
    await translatedQuestion(/\(4\/7\)/);
    await asked.enter(values.roleArn);
    await asked.accept();
    await translatedQuestion(/\(5\/7\)/);
    await asked.enter(values.queueUrl);
    await asked.accept();
    await translatedQuestion(/\(6\/7\)/);
  });
});
