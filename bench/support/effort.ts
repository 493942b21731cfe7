import type { CDPSession, Page } from '@playwright/test';

/** What a window took: the most its script heap had to hold at once, and the time its own thread worked. */
export interface Effort {
  /**
   * Of all looks while the window said how far its opening had come, the most that its heap held beside the share of the
   * cases folded by then, with everything let go that nobody holds. Undefined where it was done before the first look.
   */
  readonly besideMegabytes: number | undefined;
  readonly threadSeconds: number;
  /** The script heap once everything that is not held is let go. */
  readonly heldMegabytes: number;
}

/** Each pause between two looks is twice the one before, so that the clearing away hardly adds to the time of the thread. */
const [firstPauseMs, longestPauseMs] = [2_000, 16_000];

interface Look {
  readonly bytes: number;
  /** Of the cases, 0 to 1; undefined where the window shows no opening. */
  readonly folded: number | undefined;
}

/**
 * Looks at the window until the answer is called, which says what it came to.
 * @param folding what the window calls the step in which cases are folded
 */
export async function watchEffort(page: Page, folding: string): Promise<() => Promise<Effort>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metric(session, 'ThreadTime');
  const looks: Look[] = [];
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return metric(session, 'JSHeapUsedSize');
  };
  let looking = Promise.resolve();
  let pause = firstPauseMs;
  let resting: ReturnType<typeof setTimeout>;
  const look = async () => {
    const folded = await page.evaluate(foldedNow, folding);
    looks.push({ folded, bytes: await held() });
    pause = Math.min(2 * pause, longestPauseMs);
    rest();
  };
  const rest = () => {
    resting = setTimeout(() => {
      looking = look();
    }, pause);
  };
  rest();
  return async () => {
    clearTimeout(resting);
    await looking;
    clearTimeout(resting);
    const threadSeconds = (await metric(session, 'ThreadTime')) - before;
    const inTheEnd = await held();
    await session.detach();
    const beside = looks.flatMap(({ bytes, folded }) =>
      folded === undefined ? [] : [bytes - folded * inTheEnd],
    );
    return {
      besideMegabytes: beside.length > 0 ? Math.max(...beside) / 1_048_576 : undefined,
      heldMegabytes: inTheEnd / 1_048_576,
      threadSeconds,
    };
  };
}

function foldedNow(folding: string): number | undefined {
  const bar = document.querySelector('progress');
  if (!bar) return undefined;
  return bar.getAttribute('aria-label') === folding ? Math.max(0, bar.position) : 0;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? 0;
}
