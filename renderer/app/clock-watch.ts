/** What the shell says of the time since the PC was started: it goes on while the PC sleeps and heeds no clock. */
export type AskUptime = () => Promise<number | undefined>;

interface Reading {
  readonly clockMs: number;
  readonly steadyMs: number;
}

/**
 * Holds the PC clock against the time since the PC was started. The window's own steady time would not do: it stands still
 * while the PC sleeps, and every morning would look like a clock set ahead.
 */
export class ClockWatch {
  #since: Reading | undefined;
  #latest: Reading | undefined;

  /** Reads both; an answer that does not come leaves what was known. */
  async look(uptime: AskUptime, clock: () => number = Date.now): Promise<void> {
    const steadyMs = await uptime();
    if (steadyMs === undefined) return;
    this.#latest = { clockMs: clock(), steadyMs };
    this.#since ??= this.#latest;
  }

  /** From here on a jump is a new one. */
  settle(): void {
    this.#since = this.#latest = undefined;
  }

  /** How far each went since the first look, or since the clock was last settled; undefined before the first look. */
  elapsed(): Reading | undefined {
    if (!this.#since || !this.#latest) return undefined;
    return {
      clockMs: this.#latest.clockMs - this.#since.clockMs,
      steadyMs: this.#latest.steadyMs - this.#since.steadyMs,
    };
  }
}
