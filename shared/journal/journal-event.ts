import { z } from 'zod';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { HybridTime } from './hybrid-time.ts';
import { DeviceId, EventId, OfficeId, SubjectId, toEventId, UserId } from './ids.ts';

/** More heads than this at once are no conflict of people but a fault. */
export const baseLimit = 1_000;

/**
 * One dated sentence of the journal. The envelope knows no act and no case: `type` and `payload` are read by the room
 * that registered the type. Everything else the product shows is computed from these and may be thrown away.
 */
export const JournalEvent = z
  .strictObject({
    id: EventId,
    office: OfficeId,
    device: DeviceId,
    /** Grows by one when a device comes back from a backup, so that sequence numbers are never used twice. */
    incarnation: z.int().min(1),
    /** 1, 2, 3 … of this device and incarnation, without gaps. */
    seq: z.int().min(1),
    time: HybridTime,
    /** The PC clock when it was recorded (ISO instant): evidence, never order. */
    recordedAt: z.iso.datetime(),
    author: UserId,
    subject: SubjectId,
    type: z
      .string()
      .regex(/^[a-z][A-Za-z]*(-[a-z]+)*(\.[a-z][A-Za-z]*(-[a-z]+)*)+$/)
      .max(80),
    version: z.int().min(1),
    payload: z.unknown(),
    /** The last events of the subject the author had seen: the version of the facts it was decided on. */
    base: z.array(EventId).max(baseLimit),
    /** Hex SHA-256 over the device's previous event; 64 zeros for its first. */
    previous: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine((event) => event.id === toEventId(event.device, event.incarnation, event.seq), { path: ['id'] });
export type JournalEvent = z.infer<typeof JournalEvent>;

/** Reads one event from the outside; refuses JOURNAL_MALFORMED with the path of the first fault. */
export function parseEvent(value: unknown): Result<JournalEvent> {
  const parsed = JournalEvent.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return refuse({ code: 'JOURNAL_MALFORMED', details: { at: parsed.error.issues[0]?.path.join('.') ?? '' } });
}
