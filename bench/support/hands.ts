import type { Locator, Page } from '@playwright/test';

/** The 19th of 20: what a person waits for, all but once. Of any number of figures, that share of them. */
export function p95(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.ceil(figures.length * 0.95) - 1] ?? 0;
}

/** Milliseconds the heading is waited for. */
const patience = 30_000;

/** Milliseconds from the press of a button to the frame in which the heading it leads to stands; by the window's own clock. */
export async function pressUntil(button: Locator, heading: string): Promise<number> {
  const taken = button.page().evaluate(
    async ({ expected, atMost }) => {
      const began = await new Promise<number>((pressed) => {
        addEventListener('click', () => pressed(performance.now()), { capture: true, once: true });
      });
      while (document.querySelector('h1')?.textContent !== expected) {
        if (performance.now() - began > atMost) throw new Error(`No heading says: ${expected}`);
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - began;
    },
    { expected: heading, atMost: patience },
  );
  await button.click();
  return taken;
}

/**
 * Notes when a button is pressed and when the journal's own database has committed, strictly, behind the vault.
 * @returns how to ask for the milliseconds from each press to the first commit after it
 */
export async function watchCommits(page: Page): Promise<() => Promise<number[]>> {
  const noted = await page.evaluateHandle(() => {
    const [presses, commits]: [number[], number[]] = [[], []];
    addEventListener('click', () => presses.push(performance.now()), { capture: true });
    // Dexie binds the database's own `transaction` when it opens, and sets this of every one it begins. Whoever hears first
    // notes the time: what Dexie wakes draws the next screen before the next listener has its turn.
    const heard = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      ...heard,
      set(this: IDBTransaction, listener: IDBTransaction['oncomplete']) {
        if (this.db.name.startsWith('desk-') && this.mode === 'readwrite' && this.durability === 'strict')
          this.addEventListener('complete', () => commits.push(performance.now()));
        heard?.set?.call(this, listener);
      },
    });
    return { presses, commits };
  });
  return async () => {
    const { presses, commits } = await noted.jsonValue();
    return presses.flatMap((press, at) => {
      const committed = commits.find((each) => each > press);
      const isOfThis = committed !== undefined && committed < (presses[at + 1] ?? Infinity);
      return isOfThis ? [committed - press] : [];
    });
  };
}

/** The browser tells of no event that was painted sooner. */
const soonestTold = 16;

/**
 * Presses keys one after another, each once the one before is painted.
 * @returns milliseconds from each key to the paint that shows it (Event Timing, W3C), in no order
 */
export async function keysToPaint(page: Page, keys: readonly string[]): Promise<number[]> {
  const told = await page.evaluateHandle((durationThreshold) => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') durations.push(duration);
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
    return durations;
  }, soonestTold);
  const hands = await page.context().newCDPSession(page);
  for (const key of keys) {
    if (key.length > 1) await page.keyboard.press(key);
    // Playwright presses no Cyrillic keys; the browser does.
    else
      for (const type of ['keyDown', 'keyUp'] as const)
        await hands.send('Input.dispatchKeyEvent', { type, key, ...(type === 'keyDown' && { text: key }) });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  }
  // What was painted last is told in a task of its own.
  await page.evaluate(() => new Promise((told) => requestIdleCallback(() => setTimeout(told, 100))));
  const slow = await told.jsonValue();
  return [...slow, ...Array.from({ length: keys.length - slow.length }, () => soonestTold)];
}
