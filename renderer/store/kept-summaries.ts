import type { SubjectId } from '#shared/journal/ids.ts';
import { nameOf } from './name-of.ts';
import type { Summaries, Summary } from './summaries.ts';
import type { Troubles } from './troubles.ts';

interface Parts {
  readonly summaries: Summaries;
  readonly troubles: Troubles;
  /** What the journal comes to now; undefined where nothing may be written. */
  readonly describe: () => Summary | undefined;
  /** Told when what was changed lies in the summaries. */
  readonly onKept: () => void;
}

/** So long nothing is written before the summaries are brought up to date. */
const restMs = 2_000;

/** Brings the summaries up to date when the writer rests. */
export class KeptSummaries {
  readonly #parts: Parts;
  #changed: Set<SubjectId>;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** @param changed the subjects whose summaries are older than the journal */
  constructor(parts: Parts, changed: ReadonlySet<SubjectId>) {
    this.#parts = parts;
    this.#changed = new Set(changed);
    if (this.#changed.size > 0) this.restSoon();
  }

  change(subject: SubjectId): void {
    this.#changed.add(subject);
  }

  restSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#keep(), restMs);
  }

  /** Keeps what is left and rests no more. */
  end(): Promise<void> {
    clearTimeout(this.#resting);
    return this.#keep();
  }

  /** What is derived may be lost: when it cannot be written, the next start folds the journal itself. */
  #keep(): Promise<void> {
    const { summaries, troubles } = this.#parts;
    const missed = (error: unknown) =>
      troubles.meet({ code: 'SUMMARIES_NOT_KEPT', details: { reason: nameOf(error) } });
    this.#saving = this.#saving
      .then(() => this.#save())
      .catch((error: unknown) => {
        missed(error);
        return summaries.discard().catch(missed);
      });
    return this.#saving;
  }

  async #save(): Promise<void> {
    const { summaries, describe, onKept } = this.#parts;
    const changed = this.#changed;
    const summary = changed.size > 0 ? describe() : undefined;
    if (!summary) return;
    this.#changed = new Set();
    await summaries.save(summary, changed);
    onKept();
  }
}
