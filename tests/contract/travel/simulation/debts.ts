import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { deviceOf, streamOf } from '#shared/journal/version-vector.ts';
import { markOf } from './chronicle.ts';
import type { SimulatedDesk } from './desk.ts';
import type { SimulatedServer } from './server.ts';

/** The end of a journal that the server had confirmed to a desk before it forgot it. */
interface Debt {
  readonly desk: SimulatedDesk;
  readonly event: JournalEvent;
}

type Journals = ReadonlyMap<string, readonly JournalEvent[]>;

/** What a restored server must take back of workstations that were shut out, because a desk has its receipt for it. */
export class Debts {
  #owed: Debt[] = [];

  /** Before the server comes back from a backup: what it holds and has confirmed to a desk that holds it as well. */
  note(desk: SimulatedDesk, held: Journals, server: Journals): void {
    for (const [stream, events] of server) {
      const event = events.at(-1);
      const own = event && held.get(stream)?.[event.seq - 1];
      if (own && markOf(own) === markOf(event) && desk.sync.isDelivered(event))
        this.#owed.push({ desk, event });
    }
  }

  /** Its notes are gone or of another day, and with them perhaps the receipts. */
  forgive(desk: SimulatedDesk): void {
    this.#owed = this.#owed.filter((debt) => debt.desk !== desk);
  }

  /** Ends that the server refuses again though it had confirmed them. */
  unpaid(desk: SimulatedDesk, server: SimulatedServer, journals: Journals): string[] {
    const refused = new Set(
      desk.sync
        .status()
        .setAside.filter(({ problem }) => problem.code === 'DEVICE_REVOKED')
        .map(({ stream }) => stream),
    );
    return this.#owed
      .filter(({ event }) => server.isRevoked(event.device) && refused.has(streamOf(event)))
      .filter(
        (debt) => debt.desk === desk && (journals.get(streamOf(debt.event))?.length ?? 0) < debt.event.seq,
      )
      .map(
        ({ event }) =>
          `the server does not take back ${event.id} of ${deviceOf(streamOf(event))} from ${desk.name}`,
      );
  }
}
