import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import manifest from '../../package.json';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import { recordTraces, type WorkbenchTraces } from './recordTraces';

const projectRoot = path.resolve(__dirname, '..', '..');

export interface WorkbenchSetup {
  /** User settings besides those that keep a run steady. */
  userSettings?: Record<string, unknown>;
  /** Settings of the remote machine, as a `devcontainer.json` writes them. */
  machineSettings?: Record<string, unknown>;
  /** For the extension host and the language server. */
  env?: NodeJS.ProcessEnv;
  /** Whether AWS is the emulated one of the sample organization, which answers to the only profile that there is. */
  sampleOrganization?: boolean;
  /** AWS accounts that were pulled some time before; AWS itself is out of reach. */
  inventory?: AwsInventoryData;
  /** Ask whether to trust the folder, as VS Code normally does. */
  workspaceTrust?: boolean;
  /** Show the extension in the pseudo-locale; VS Code itself stays English. */
  pseudoLocale?: boolean;
  /** Whether the extension logs all that it can. It does if missing; not where it is measured. */
  isTraced?: boolean;
  /** Whether its logs are searched once more when all tests are done. They are if missing; not where secrets are put into them. */
  logsStay?: boolean;
  /** A `.code-workspace` file at the top of the copy of the samples, which is opened instead. */
  workspaceFile?: string;
  /** Changes the copy of the samples before VS Code sees it. */
  prepare?: (workspaceFolder: string) => Promise<void>;
}

/** The AWS profile of `inventory`, and where the extension keeps what it pulled, in VS Code's own data. */
const keptProfile = 'kept';
const keptInventories =
  'data/User/globalStorage/lacework-account-mapping.lacework-account-mapping/inventories';

/** With or without a command behind it; two on a line are separated by a bar. */
const codeLens = '.codelens-decoration > :is(a, span):not(:text-matches("^[\\\\s|]*$"))';

/**
 * A VS Code in a headless browser, with the extension from this checkout, or from the package that
 * `LACEWORK_MAPPING_VSIX` names, and a copy of the samples.
 */
export interface Workbench {
  readonly page: Page;
  /** Changes to it harm nothing. */
  readonly workspaceFolder: string;
  /** VS Code's own data, with its log files. */
  readonly dataDir: string;
  /** Opens a file at the top of the workspace from the explorer; returns when its text is there. */
  openFile(name: string): Promise<void>;
  /** What the status bar says about the whole workspace. */
  problemsCount(): Promise<ProblemsCount>;
  /** Waits until the status bar counts so many problems. */
  untilProblems(expected: ProblemsCount): Promise<void>;
  /** The code lenses in the visible part of the editor, as soon as there are any. */
  untilCodeLenses(): Promise<string[]>;
  /** Waits until the editor draws so many squiggles of a kind, or more. */
  untilSquiggles(kind: SquiggleKind, count: number): Promise<void>;
  /** A row of what is offered at the top. */
  pickRow(text: string): Locator;
  /**
   * A notification, as soon as it is there. The list of notifications is opened for it, since VS Code shows no more than
   * three in a moment by themselves; it closes when its last one goes away, as a progress does, and is opened again.
   */
  notification(text: string | RegExp): Promise<Locator>;
  /** Runs a command by its title, from the command palette. */
  runCommand(title: string): Promise<void>;
  /** All that the extension logged so far. */
  log(): Promise<string>;
  /** What was shown and asked for so far, where secrets are looked for. */
  readonly traces: WorkbenchTraces;
  /** Stops everything; fails if anything outside this machine was asked for, or a secret is anywhere. */
  close(): Promise<void>;
}

export interface ProblemsCount {
  errors: number;
  warnings: number;
}

export type SquiggleKind = 'error' | 'warning' | 'info' | 'hint';

/** Those that were opened and not closed yet. */
export const openWorkbenches = new Set<Workbench>();

/** Call it in a suite's `before` and `close` in its `after`: a start takes several seconds. */
export async function openWorkbench(setup: WorkbenchSetup = {}): Promise<Workbench> {
  // Imported on use: the scripts are ES modules, which a CommonJS module cannot import in any other way.
  const { installExtension, startVsCodeServer } = await import('../../scripts/vscodeHost/startServer.mjs');
  const { openBrowser } = await import('../../scripts/vscodeHost/openBrowser.mjs');
  const { steadySettings } = await import('../../scripts/vscodeSettings.mjs');
  const { workbenchUrl } = await import('../../scripts/vscodeHost/workbenchUrl.mjs');
  const { copyExamples, createTemporaryFolder } = await import('../../scripts/temporaryFolder.mjs');
  const { cleanUp } = await import('../../scripts/cleanup.mjs');
  const { startSampleOrganization } = await import('../../scripts/emulators/startSampleOrganization.mjs');
  const { keepLogs } = await import('../../scripts/secretSearch/keepLogs.mjs');
  const { filesWithSecrets } = await import('../../scripts/secretSearch/filesWithSecrets.mjs');
  const { holdsSecret } = await import('../../scripts/secretSearch/secretMarks.mjs');

  const { isTraced = true } = setup;
  try {
    const temporary = await createTemporaryFolder('ui');
    const workspaceFolder = await copyExamples(temporary.path);
    await setup.prepare?.(workspaceFolder);
    const vsix = process.env.LACEWORK_MAPPING_VSIX;
    const extensionsDir = path.join(temporary.path, 'extensions');
    if (vsix !== undefined) {
      await installExtension(vsix, extensionsDir, path.join(temporary.path, 'installer'));
    }
    const server = await startVsCodeServer({
      extensionsDir,
      userSettings: { ...steadySettings, ...setup.userSettings },
      machineSettings: setup.machineSettings ?? {},
      env: {
        ...(setup.sampleOrganization === true && (await startSampleOrganization(temporary.path))),
        ...(setup.inventory && { AWS_PROFILE: keptProfile, AWS_CONFIG_FILE: '/nonexistent' }),
        ...setup.env,
      },
      workspaceTrust: setup.workspaceTrust ?? false,
    });
    if (setup.inventory !== undefined) {
      await new InventoryCache(path.join(server.dataDir, keptInventories)).write(
        keptProfile,
        setup.inventory,
      );
    }
    const browser = await openBrowser();
    const { page } = browser;
    const traces = await recordTraces(page);
    const developmentPath =
      setup.pseudoLocale === true
        ? await showPseudoLocale(page, temporary.path, vsix && extensionsDir)
        : projectRoot;
    const developed = vsix === undefined ? { developmentPath } : {};
    const folder = path.join(workspaceFolder, setup.workspaceFile ?? '');
    await page.goto(workbenchUrl(server, { folder, traced: isTraced, ...developed }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });

    const workbench: Workbench = {
      page,
      workspaceFolder,
      dataDir: server.dataDir,
      openFile: (name) => openFile(page, name),
      problemsCount: () => problemsCount(page),
      untilProblems: async (expected) => {
        await problemsStatus(page, problemsLabel(expected)).waitFor();
      },
      untilCodeLenses: async () => {
        await page.locator(codeLens).first().waitFor();
        return page.locator(codeLens).allTextContents();
      },
      untilSquiggles: async (kind, count) => {
        await page
          .locator(`.monaco-editor .squiggly-${kind}`)
          .nth(count - 1)
          .waitFor();
      },
      pickRow: (text) => page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text }),
      notification: (text) => notification(page, text),
      runCommand: (title) => runCommand(page, title),
      log: () => logIn(server.dataDir),
      traces,
      async close() {
        openWorkbenches.delete(workbench);
        await browser.close();
        const leaks = [
          ...(await filesWithSecrets(server.dataDir)),
          ...(await filesWithSecrets(workspaceFolder)),
          ...[...traces.shown, ...traces.addresses, ...traces.console].filter((text) => holdsSecret(text)),
        ];
        if (isTraced && setup.logsStay !== false) {
          await keepLogs(server.dataDir);
        }
        await server.stop();
        await temporary.remove();
        assert.deepEqual(leaks, [], 'secrets are in files, messages or addresses');
        assert.deepEqual(browser.outsideRequests, [], 'other machines were asked for');
      },
    };
    openWorkbenches.add(workbench);
    return workbench;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/**
 * Has VS Code ask the extension for its strings in the pseudo-locale.
 *
 * @param extensionsDir with the packed extension, if it is that one
 * @returns the folder of the extension to be developed
 */
async function showPseudoLocale(page: Page, parent: string, extensionsDir?: string): Promise<string> {
  const { addPseudoLocale, pseudoExtension } = await import('../../scripts/l10n/pseudoLocale.mjs');
  const { pseudoLocale } = await import('../../scripts/l10n/pseudoLocalize.mjs');
  const language = `{ get: () => ${JSON.stringify(pseudoLocale)}, set: () => undefined }`;
  await page.addInitScript(`Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${language})`);
  if (extensionsDir === undefined) {
    return pseudoExtension(parent);
  }
  const installed = (await readdir(extensionsDir)).find((name) => name.startsWith(manifest.publisher));
  await addPseudoLocale(path.join(extensionsDir, installed ?? '?'));
  return projectRoot;
}

async function logIn(dataDir: string): Promise<string> {
  const files = await readdir(dataDir, { recursive: true });
  const logs = files.filter((file) => file.endsWith('Lacework Account Mapping.log')).sort();
  return (await Promise.all(logs.map((file) => readFile(path.join(dataDir, file), 'utf8')))).join('');
}

async function openFile(page: Page, name: string): Promise<void> {
  // Decorations follow the name, as in "mapping.json, 2 problems in this file".
  const startsWithName = new RegExp(`^${escapeForRegExp(name)}(,| |$)`);
  await page.getByRole('treeitem', { name: startsWithName }).dblclick();
  await page.getByRole('tab', { name: startsWithName, selected: true }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

async function problemsCount(page: Page): Promise<ProblemsCount> {
  const label = await problemsStatus(page).getAttribute('aria-label');
  const count = (word: string) => Number(new RegExp(`${word}: (\\d+)`).exec(label ?? '')?.[1] ?? 0);
  return { errors: count('Errors'), warnings: count('Warnings') };
}

/**
 * An open palette does not show commands that are registered later, as an extension's are in the first second: it is
 * opened again until the command is there. Its row is clicked, since Enter may hit the row of an earlier filter.
 */
async function runCommand(page: Page, title: string): Promise<void> {
  const palette = page.locator('.quick-input-widget:visible');
  const row: Locator = palette.locator('.monaco-list-row').filter({ hasText: title }).first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('F1');
    try {
      // What takes the focus, such as a dialog or an editor that opens late, closes the palette again.
      await palette.locator('.quick-input-box input').fill(`>${title}`, { timeout: 3000 });
      await row.click({ timeout: 3000 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

async function notification(page: Page, text: string | RegExp): Promise<Locator> {
  const places = ':is(.notifications-center .monaco-list-row, .notification-toast)';
  const found = page.locator(places, { hasText: text }).first();
  for (let attempt = 1; ; attempt++) {
    await runCommand(page, 'Notifications: Show Notifications');
    try {
      await found.waitFor({ timeout: 3000 });
      return found;
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

function problemsStatus(page: Page, name?: string): Locator {
  const status = page.locator('#status\\.problems');
  return name === undefined ? status.getByRole('button') : status.getByRole('button', { name, exact: true });
}

/** What VS Code calls its count of problems. */
function problemsLabel({ errors, warnings }: ProblemsCount): string {
  const counts = [
    ...(errors > 0 ? [`Errors: ${String(errors)}`] : []),
    ...(warnings > 0 ? [`Warnings: ${String(warnings)}`] : []),
  ];
  return counts.length === 0 ? 'No Problems' : counts.join(', ');
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
