import { refuse } from '../kernel/result.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { DeviceId, SubjectId } from '../journal/ids.ts';
import type { Case, OfficeState } from './case.ts';
import { overlapsBlock } from './numbers/blocks.ts';
import { incarnationOf } from './numbers/office-numbering.ts';
import { onCase, toCase, toOffice, type Decision } from './drafting.ts';
import { judgePack } from './judge-pack.ts';
import type { NumberBlock, OfferedPack, Registration, Review, ReviewDecision } from './regional.ts';

/** Who acts for the region, on which day, and what the law and the region's order let this person do. */
export interface RegionContext {
  readonly by: Registration['by'];
  readonly today: PlainDate;
  readonly may: (act: RegionalAct) => boolean;
}

/** What the region may ask for; a form of the oblast's page each. */
export interface RegionalCommands {
  registerInspection: { readonly case: SubjectId; readonly number: string };
  reviewAct: {
    readonly case: SubjectId;
    readonly decision: ReviewDecision;
    readonly number: string;
    readonly reason: string;
  };
  giveAssignment: {
    readonly number: string;
    readonly text: string;
    readonly due?: PlainDate;
    readonly case?: SubjectId;
  };
  offerPack: Pick<OfferedPack, 'signed'>;
  grantNumbers: Pick<NumberBlock, 'register' | 'year' | 'from' | 'to'> & { readonly device: DeviceId };
}

export type RegionalAct = keyof RegionalCommands;
type RegionalDecider<Name extends RegionalAct> = (
  command: RegionalCommands[Name],
  state: OfficeState,
  context: RegionContext,
) => Decision;

/** An inspection that was appointed and waits for the number of its registration. */
export function awaitsRegistration({ matter, facts, regional }: Case): boolean {
  const has = (name: string) => facts.some(({ fact }) => fact.fact === name);
  return matter === 'inspection' && has('appointed') && !has('started') && !regional?.registration;
}

/** Whether a decision under 43.3 has left anything of the act to decide on. */
export function isReviewable({ issued, regional }: Case): boolean {
  const over: readonly ReviewDecision[] = ['annulled', 'withdrawn'];
  return issued !== undefined && !regional?.reviews.some(({ decision }) => over.includes(decision));
}

const registerInspection: RegionalDecider<'registerInspection'> = ({ case: id, number }, state, context) =>
  onCase(state, id, (found) => {
    if (!awaitsRegistration(found)) return refuse({ code: 'REGION_NOTHING_TO_DECIDE' });
    const taken = [...state.cases.values()].some((each) => each.regional?.registration?.number === number);
    if (taken) return refuse({ code: 'ACT_NUMBER_TAKEN', details: { number } });
    const { today: on, by } = context;
    return toCase('regional.inspectionRegistered', { number, on, by }, found);
  });

const reviewAct: RegionalDecider<'reviewAct'> = ({ case: id, ...review }, state, { today: on, by }) =>
  onCase(state, id, (found) => {
    const { issued } = found;
    if (!issued) return refuse({ code: 'ACT_NOT_ISSUED' });
    if (!isReviewable(found)) return refuse({ code: 'REGION_NOTHING_TO_DECIDE' });
    if (on < issued.on) return refuse({ code: 'ACT_DATE_BEFORE_ISSUE' });
    if (review.reason === '') return refuse({ code: 'CASE_REASON_MISSING' });
    return toCase('regional.actReviewed', { act: issued.act, ...review, on, by }, found);
  });

const giveAssignment: RegionalDecider<'giveAssignment'> = (assignment, state, { today: on, by }) => {
  const { case: about } = assignment;
  if (about !== undefined && !state.cases.has(about)) return refuse({ code: 'CASE_UNKNOWN' });
  return toOffice('regional.assignmentGiven', { ...assignment, on, by }, state);
};

const grantNumbers: RegionalDecider<'grantNumbers'> = (block, state, { today: on, by }) => {
  if (!state.devices.has(block.device)) return refuse({ code: 'DEVICE_UNKNOWN' });
  if (overlapsBlock(state, block)) return refuse({ code: 'NUMBER_BLOCK_OVERLAPS' });
  const incarnation = incarnationOf(state.numbering, block.device);
  return toOffice('numbers.blockGranted', { ...block, incarnation, on, by }, state);
};

/** What the office could not compute with is not sent to it, and nothing is sent twice. */
const offerPack: RegionalDecider<'offerPack'> = ({ signed }, state, { today: on, by }) => {
  const offered = state.regional?.packs ?? [];
  if (offered.some((each) => each.signed.signature === signed.signature))
    return refuse({ code: 'REGION_NOTHING_TO_DECIDE' });
  const judged = judgePack(signed.pack, state.law);
  return judged.ok ? toOffice('regional.lawPackOffered', { signed, on, by }, state) : judged;
};

const deciders: { readonly [Name in RegionalAct]: RegionalDecider<Name> } = {
  registerInspection,
  reviewAct,
  giveAssignment,
  offerPack,
  grantNumbers,
};

/** What an act of the region comes to: the events to record in its journal of an office, or a refusal. */
export function decideForRegion<Name extends RegionalAct>(
  name: Name,
  command: RegionalCommands[Name],
  { state, context }: { state: OfficeState; context: RegionContext },
): Decision {
  if (!context.may(name)) return refuse({ code: 'CASE_NOT_PERMITTED' });
  return deciders[name](command, state, context);
}

/** The office's word that somebody has read what the region said. */
export function acknowledgement(event: Review['event'], state: OfficeState): Decision {
  const said = [...state.cases.values()].find(
    ({ regional }) =>
      regional?.registration?.event === event || regional?.reviews.some((review) => review.event === event),
  );
  if (said) return toCase('region.acknowledged', { event }, said);
  const isAssignment = state.regional?.assignments.some((each) => each.event === event) ?? false;
  return isAssignment
    ? toOffice('region.acknowledged', { event }, state)
    : refuse({ code: 'REGION_NOTHING_TO_DECIDE' });
}
