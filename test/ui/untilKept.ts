import type { Page } from 'playwright-core';

/**
 * Runs in the page: whether a text is in what VS Code keeps in the browser of the editors that are open.
 *
 * @see https://github.com/microsoft/vscode/blob/main/src/vs/workbench/services/storage/browser/storageService.ts
 */
const isKept = `async (text) => {
  const answerOf = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name));
    const values = database.objectStoreNames.contains('ItemTable')
      ? database.transaction('ItemTable').objectStore('ItemTable')
      : undefined;
    const editors = values && (await answerOf(values.get('memento/workbench.parts.editor')));
    database.close();
    if (String(editors).includes(text)) return true;
  }
  return false;
}`;

/**
 * Waits until VS Code has kept an editor for the next time, which a browser has it do every few seconds, and not as it is
 * closed.
 *
 * @param text of its state
 */
export async function untilKept(page: Page, text: string): Promise<void> {
  const untilThen = `while (!(await isKept(text))) await new Promise((resolve) => setTimeout(resolve, 200))`;
  await page.evaluate(`(async (isKept, text) => { ${untilThen} })(${isKept}, ${JSON.stringify(text)})`);
}
