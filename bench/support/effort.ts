import type { CDPSession, Page } from '@playwright/test';

/** What a window took: the most its script heap had to hold at once, and the time its own thread worked. */
export interface Effort {
  /** Looked at from time to time, with everything let go that nobody holds: litter is the engine's own affair. */
  readonly peakMegabytes: number;
  readonly threadSeconds: number;
  /** The script heap once everything that is not held is let go. */
  readonly heldMegabytes: number;
}

/** Seldom enough that the clearing away hardly adds to the time of the thread. */
const lookEveryMs = 15_000;

/** Looks at the window until the answer is called, which says what it came to. */
export async function watchEffort(page: Page): Promise<() => Promise<Effort>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metric(session, 'ThreadTime');
  let peak = 0;
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return metric(session, 'JSHeapUsedSize');
  };
  const look = async () => {
    peak = Math.max(peak, await held());
  };
  let looking = look();
  const watch = setInterval(() => {
    looking = looking.then(look);
  }, lookEveryMs);
  return async () => {
    clearInterval(watch);
    await looking;
    const threadSeconds = (await metric(session, 'ThreadTime')) - before;
    const inTheEnd = await held();
    await session.detach();
    return {
      peakMegabytes: Math.max(peak, inTheEnd) / 1_048_576,
      heldMegabytes: inTheEnd / 1_048_576,
      threadSeconds,
    };
  };
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? 0;
}
