import type { CDPSession, Page } from '@playwright/test';

/** What a window took: the most its script heap held at once, and the time its own thread worked. */
export interface Effort {
  readonly peakMegabytes: number;
  readonly threadSeconds: number;
  /** The script heap once everything that is not held is let go. */
  readonly heldMegabytes: number;
}

const lookEveryMs = 200;

/** Looks at the window until the answer is called, which says what it came to. */
export async function watchEffort(page: Page): Promise<() => Promise<Effort>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metric(session, 'ThreadTime');
  let peak = 0;
  const look = async () => {
    peak = Math.max(peak, await metric(session, 'JSHeapUsedSize'));
  };
  let looking = look();
  const watch = setInterval(() => {
    looking = looking.then(look);
  }, lookEveryMs);
  return async () => {
    clearInterval(watch);
    await looking;
    const threadSeconds = (await metric(session, 'ThreadTime')) - before;
    await session.send('HeapProfiler.collectGarbage');
    const held = await metric(session, 'JSHeapUsedSize');
    await session.detach();
    return { peakMegabytes: peak / 1_048_576, heldMegabytes: held / 1_048_576, threadSeconds };
  };
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? 0;
}
