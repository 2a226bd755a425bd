import type { Page } from 'playwright-core';

/** What can be seen of a workbench from the outside. */
export interface WorkbenchTraces {
  /** Texts of notifications and dialogs, and of what is asked and offered at the top. */
  readonly shown: string[];
  readonly addresses: string[];
  /** Lines of the browser's console. */
  readonly console: string[];
}

/**
 * Runs in each page: hands over what stands above the editor whenever it changes. It looks into what is new alone: among the
 * lenses of 10,000 lines it would take half a minute to look through all that is around a change.
 */
const recorder = `
  const above = '.notifications-toasts, .notifications-center, .monaco-dialog-box, .quick-input-widget';
  new MutationObserver((changes) => {
    const places = new Set();
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const around = element?.closest(above);
      if (around) places.add(around);
      for (const added of around ? [] : addedNodes) {
        if (added instanceof Element && added.matches(above)) places.add(added);
        else if (added instanceof Element) added.querySelectorAll(above).forEach((each) => places.add(each));
      }
    }
    places.forEach((place) => recordShownText(place.textContent));
  }).observe(document, { childList: true, characterData: true, subtree: true });
`;

/** Has all that VS Code shows above the editor, and whatever the page asks for and logs, added to what it gives. */
export async function recordTraces(page: Page): Promise<WorkbenchTraces> {
  const shown = new Set<string>();
  const addresses: string[] = [];
  const console: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('console', (message) => console.push(message.text()));
  await page.exposeFunction('recordShownText', (text: string) => shown.add(text));
  await page.addInitScript(recorder);
  return {
    get shown() {
      return [...shown];
    },
    addresses,
    console,
  };
}
