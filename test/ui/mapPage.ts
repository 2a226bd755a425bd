import assert from 'node:assert/strict';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** The page of the routing map in VS Code. */
export interface MapPage {
  readonly page: FrameLocator;
  /** The frame itself, to run something in. */
  frame(): Promise<Frame>;
  /** Ribbons cross: one is clicked where no other lies over it, again where it moved meanwhile. */
  clickRibbon(name: string): Promise<void>;
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
  return {
    page,
    async frame() {
      const outer = await workbench.waitForSelector('iframe.webview.ready');
      const middle = await outer.contentFrame();
      const inner = await middle?.waitForSelector('iframe#active-frame');
      const frame = await inner?.contentFrame();
      assert.ok(frame);
      return frame;
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
