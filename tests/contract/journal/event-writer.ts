import type { EventDraft } from '#shared/journal/event-draft.ts';
import { hashEvent, noPrevious } from '#shared/journal/event-hash.ts';
import { receive, timeZero, type HybridTime } from '#shared/journal/hybrid-time.ts';
import { DeviceId, OfficeId, SubjectId, toEventId, UserId, type EventId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';

/** A workstation as tests need it: it writes chained events and hears those of others. */
export interface EventWriter {
  readonly device: DeviceId;
  write(subject: string, type: string, payload: unknown, base?: readonly EventId[]): JournalEvent;
  /** As a decision of this release wrote it, with its version. */
  record(draft: EventDraft): JournalEvent;
  hear(event: JournalEvent): void;
}

/**
 * @param clock the workstation's own clock, right or wrong, in milliseconds
 * @param incarnation above 1 for a workstation that came back from a backup
 */
export function createEventWriter(
  name: string,
  clock: () => number = () => 1_777_000_000_000,
  incarnation = 1,
): EventWriter {
  const device = DeviceId.parse(name);
  let last: JournalEvent | undefined;
  let time: HybridTime = timeZero;
  return {
    device,
    write(subject, type, payload, base = []) {
      return this.record({ subject: SubjectId.parse(subject), type, version: 1, payload, base: [...base] });
    },
    record(draft) {
      time = receive(time, timeZero, clock());
      const seq = (last?.seq ?? 0) + 1;
      last = {
        id: toEventId(device, incarnation, seq),
        office: OfficeId.parse('o1'),
        device,
        incarnation,
        seq,
        time,
        recordedAt: new Date(clock()).toISOString(),
        author: UserId.parse('u1'),
        ...draft,
        previous: last ? hashEvent(last) : noPrevious,
      };
      return last;
    },
    hear(event) {
      time = receive(time, event.time, clock());
    },
  };
}
