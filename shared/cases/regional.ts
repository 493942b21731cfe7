import { z } from 'zod';
import { DeviceId, EventId, isRegionDevice, SubjectId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { roles } from '../law/types.ts';
import { Bilingual, Day, SignedPackInJournal } from './payloads.ts';
import type { Recorded } from './case.ts';

const line = z.string().min(1).max(1_000);
const text = z.string().min(1).max(100_000);

/** Who acts for the region besides a prosecutor or the chancellery: the body of legal statistics registers inspections (18.4(1)). */
export const regionRoles = [...roles, 'registrar'] as const;

/** The person whose act it is, as known on the day: the office does not hold the region's people. */
const By = z.object({ name: line, post: Bilingual, role: z.enum(regionRoles) });

/** Who of the region wrote an entry; undefined for the entries of the office's own people. */
export function regionAuthor({
  device,
  payload,
}: Pick<JournalEvent, 'device' | 'payload'>): string | undefined {
  if (!isRegionDevice(device)) return undefined;
  const signed = z.object({ by: By }).safeParse(payload);
  return signed.success ? signed.data.by.name : undefined;
}

/** 18.4(1): the resolution on an inspection was registered; from now on it may be used. */
export const InspectionRegistered = z.object({ number: line, on: Day, by: By });

export const reviewDecisions = ['annulled', 'withdrawn', 'suspended', 'changed'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** 43.3: the higher prosecutor decided on an act of this office. */
export const ActReviewed = z.object({
  act: z.string().min(1).max(80),
  decision: z.enum(reviewDecisions),
  on: Day,
  /** Index and number of the region's own paper. */
  number: line,
  reason: text,
  by: By,
});

export const AssignmentGiven = z.object({
  number: line,
  on: Day,
  text,
  due: Day.exactOptional(),
  case: SubjectId.exactOptional(),
  by: By,
});

/**
 * Numbers from `from` to `to`, inclusive, of one register and year, which one workstation may give out without asking:
 * the region never gives the same numbers to another.
 */
export const NumberBlockGranted = z
  .object({
    register: z.string().regex(/^[a-z][a-z-]{0,39}$/),
    year: z.int().min(2000).max(9999),
    from: z.int().min(1),
    to: z.int().min(1),
    device: DeviceId,
    /** That of the workstation as the region then knew it; absent in blocks from before it was told apart. */
    incarnation: z.int().min(1).exactOptional(),
    on: Day,
    by: By,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] });

/** A signed pack of the law or the calendar that the region asks the office to count by; its head decides. */
export const LawPackOffered = z.object({ signed: SignedPackInJournal, on: Day, by: By });

/** Somebody of the office has read what the region said. */
export const RegionAcknowledged = z.object({ event: EventId });

export type Registration = Recorded<z.infer<typeof InspectionRegistered>>;
export type Review = Recorded<z.infer<typeof ActReviewed>>;
export type Assignment = Recorded<z.infer<typeof AssignmentGiven>>;
export type OfferedPack = Recorded<z.infer<typeof LawPackOffered>>;
export type NumberBlock = Recorded<z.infer<typeof NumberBlockGranted>>;

/** What the region said on one case. */
export interface CaseRegional {
  readonly registration?: Registration;
  readonly reviews: readonly Review[];
  readonly acknowledged: readonly EventId[];
}

/** What the region said to the office itself. */
export interface OfficeRegional {
  readonly assignments: readonly Assignment[];
  readonly numberBlocks: readonly NumberBlock[];
  readonly packs: readonly OfferedPack[];
  readonly acknowledged: readonly EventId[];
}

export const saidNothingOnCase: CaseRegional = { reviews: [], acknowledged: [] };
export const saidNothingToOffice: OfficeRegional = {
  assignments: [],
  numberBlocks: [],
  packs: [],
  acknowledged: [],
};
