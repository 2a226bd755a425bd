import type { Locator } from 'playwright-core';

/** In milliseconds: what an action may take, and then what comes of it, before it is tried again. */
export const patience = 5000;
const mostAttempts = 6;

/** Does something until something comes of it: what is drawn anew in the moment of a click does not get it. */
export async function actUntil(act: () => Promise<void>, outcome: Locator): Promise<void> {
  for (let attempt = 1; (await outcome.count()) === 0; attempt++) {
    try {
      await act();
      await outcome.first().waitFor({ timeout: patience });
    } catch (error) {
      if (attempt === mostAttempts) throw error;
    }
  }
}
