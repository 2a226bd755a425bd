import assert from 'node:assert/strict';
import axe, { type AxeResults } from 'axe-core';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { actUntil } from './actUntil';

/** The page of the routing map in VS Code. */
export interface MapPage {
  readonly page: FrameLocator;
  /** The frame itself, to run something in. */
  frame(): Promise<Frame>;
  /** Makes the editors beside the map the active ones: else it would be closed, or covered by a file. */
  leave(): Promise<void>;
  /** Ribbons cross: one is clicked where no other lies over it, again where it moved meanwhile. */
  clickRibbon(name: string): Promise<void>;
  /** What axe-core finds wrong with the page as it is: the rule, how serious it is, and where. */
  violations(): Promise<unknown[]>;
  /** What the browser makes of a property of the elements of a selector, each value once. */
  looks(selector: string, property: string): Promise<string[]>;
  /** Colours of the system by their names, as the browser has them. */
  systemColors(...names: string[]): Promise<string[]>;
  /** The line that the cursor is in, whether the editor has the focus or not. */
  cursorLine(line: number): Locator;
}

/** What is asked of an element in the page. */
interface DrawnElement {
  getBoundingClientRect(): { left: number; top: number; width: number; height: number };
  contains(other: unknown): boolean;
  readonly ownerDocument: { elementFromPoint(x: number, y: number): unknown };
}

export function openMapPage(workbench: Page): MapPage {
  const page = workbench.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const frame = async () => {
    const outer = await workbench.waitForSelector('iframe.webview.ready');
    const middle = await outer.contentFrame();
    const inner = await middle?.waitForSelector('iframe#active-frame');
    const found = await inner?.contentFrame();
    assert.ok(found);
    return found;
  };
  return {
    page,
    frame,
    async leave() {
      const left = workbench.locator('.editor-group-container').first();
      // By mouse: the page of the map takes a while to hand keys on to VS Code, and to tell that it has the focus.
      const clickLeft = async () => {
        await left.locator('.tab.selected').click();
        for (const shown of [await frame(), workbench]) {
          await shown.evaluate('new Promise((resolve) => setTimeout(resolve))');
        }
      };
      await clickLeft();
      await actUntil(clickLeft, left.and(workbench.locator('.active')));
    },
    async violations() {
      const shown = await frame();
      await shown.evaluate(axe.source);
      const found = await shown.evaluate<AxeResults>('axe.run(document, { iframes: false })');
      return found.violations.map(({ id, impact, nodes }) => [id, impact, nodes.map(({ html }) => html)]);
    },
    async looks(selector, property) {
      const [elements, name] = [selector, property].map((text) => JSON.stringify(text));
      const values = await (
        await frame()
      ).evaluate<string[]>(
        `[...document.querySelectorAll(${elements})].map((each) => getComputedStyle(each)[${name}])`,
      );
      assert.ok(values.length > 0, selector);
      return [...new Set(values)];
    },
    async systemColors(...names) {
      const look = `(name) => {
        document.body.style.color = name;
        const { color } = getComputedStyle(document.body);
        document.body.style.color = '';
        return color;
      }`;
      return (await frame()).evaluate<string[]>(`${JSON.stringify(names)}.map(${look})`);
    },
    async clickRibbon(name) {
      const ribbon = page.getByRole('button', { name });
      for (let attempt = 1; ; attempt++) {
        const position = await visiblePlaceOf(ribbon);
        try {
          assert.ok(position, 'nothing of the ribbon can be seen');
          await ribbon.click({ position, timeout: 3000 });
          return;
        } catch (error) {
          if (attempt === 5) throw error;
        }
      }
    },
    cursorLine: (line) =>
      workbench.locator('.line-numbers.active-line-number', { hasText: new RegExp(`^${line}$`) }),
  };
}

/** A place within something drawn where nothing lies over it. */
async function visiblePlaceOf(ribbon: Locator): Promise<{ x: number; y: number } | undefined> {
  return ribbon.evaluate((drawn) => {
    const element = drawn as unknown as DrawnElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    for (let x = 4; x < width; x += 3) {
      for (let y = 2; y < height; y += 2) {
        const around = [y - 2, y, y + 2].map((near) =>
          element.ownerDocument.elementFromPoint(left + x, top + near),
        );
        if (around.every((found) => element.contains(found))) {
          return { x, y };
        }
      }
    }
    return undefined;
  });
}
