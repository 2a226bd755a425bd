import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/**
 * Runs the suites in VS Code's extension host, which calls this function. The outcome goes to the file that
 * `LACEWORK_MAPPING_TEST_REPORT` names: VS Code's own exit code says nothing when the extension host dies.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: false,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, 'vscode', mocha);
  // The first suite needs an extension that nothing has woken yet.
  await import('./asleep.test');
  await import('./problems.test');
  await import('./layout.test');
  await import('./fixes.test');
  await import('./navigation.test');
  await import('./completion.test');
  await import('./language.test');
  await import('./server.test');
  await import('./serverStart.test');
  await import('./organization.test');
  await import('./display.test');
  await import('./hostileNames.test');
  await import('./routes.test');
  await import('./words.test');
  await import('./buttons.test');
  await import('./buttonsOfFiles.test');
  await import('./refreshAwsAccounts.test');
  await import('./routingMapPanel.test');
  await import('./virtual.test');
  await import('./review.test');
  await import('./liveMapping.test');
  // Its Lacework accounts are known from then on.
  await import('./lacework.test');

  console.log(`These suites run in VS Code ${vscode.version}.`);
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner: Mocha.Runner = mocha.run(() => resolve(runner));
  });
  if (stats === undefined) {
    throw new Error('mocha counted nothing');
  }
  const report = {
    done: true,
    vscode: vscode.version,
    tests: stats.tests,
    passed: stats.passes,
    failed: stats.failures,
    pending: stats.pending,
  };
  const reportFile = process.env.LACEWORK_MAPPING_TEST_REPORT;
  if (reportFile !== undefined) {
    await writeFile(reportFile, JSON.stringify(report));
  }
  if (stats.failures > 0) {
    throw new Error(`${String(stats.failures)} of ${String(stats.tests)} tests failed.`);
  }
}
