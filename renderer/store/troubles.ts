import type { Problem } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';

/**
 * What went wrong on the way and stopped nothing: each is noted in the shell's log by its code and shown to whoever
 * looks after the desk.
 */
export class Troubles {
  readonly #ask: Ask;
  #met: readonly Problem[] = [];

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  meet(problem: Problem): void {
    // Many saves may fail for one reason: it is said once.
    if (this.#met.some(({ code }) => code === problem.code)) return;
    this.#met = [...this.#met, problem];
    // The log is the lesser witness: where it cannot be written, the screen still shows what was met.
    void this.#ask('log.note', { event: 'window.problem', code: problem.code }).catch(() => undefined);
  }

  met(): readonly Problem[] {
    return this.#met;
  }
}
