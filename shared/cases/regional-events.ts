import type { EventKinds } from '../journal/event-kind.ts';
import type { CaseInFold } from './case-events.ts';
import type { OfficeInFold } from './office-events.ts';
import {
  ActReviewed,
  AssignmentGiven,
  InspectionRegistered,
  LawPackOffered,
  NumberBlockGranted,
  RegionAcknowledged,
  saidNothingOnCase,
  saidNothingToOffice,
  type CaseRegional,
  type OfficeRegional,
} from './regional.ts';
import { caseEvent, officeEvent } from './register-events.ts';

function onCase(state: CaseInFold, change: (said: CaseRegional) => Partial<CaseRegional>): CaseInFold {
  const said = state.regional ?? saidNothingOnCase;
  return { ...state, regional: { ...said, ...change(said) } };
}

function onOffice(
  state: OfficeInFold,
  change: (said: OfficeRegional) => Partial<OfficeRegional>,
): OfficeInFold {
  const said = state.regional ?? saidNothingToOffice;
  return { ...state, regional: { ...said, ...change(said) } };
}

/** What the region says on a case, and the office's word that it was read. */
export const regionalCaseEvents = {
  /** The first number stands: a resolution is registered once. */
  'regional.inspectionRegistered': caseEvent({
    version: 1,
    schema: InspectionRegistered,
    regionOnly: true,
    apply: (state, payload, { id }) =>
      onCase(state, ({ registration }) => ({ registration: registration ?? { ...payload, event: id } })),
  }),
  'regional.actReviewed': caseEvent({
    version: 1,
    schema: ActReviewed,
    regionOnly: true,
    apply: (state, payload, { id }) =>
      onCase(state, ({ reviews }) => ({ reviews: [...reviews, { ...payload, event: id }] })),
  }),
  'region.acknowledged': caseEvent({
    version: 1,
    schema: RegionAcknowledged,
    apply: (state, { event }) =>
      onCase(state, ({ acknowledged }) => ({ acknowledged: [...acknowledged, event] })),
  }),
} satisfies EventKinds<CaseInFold>;

/** What the region says to an office, and the office's word that it was read. */
export const regionalOfficeEvents = {
  'regional.assignmentGiven': officeEvent({
    version: 1,
    schema: AssignmentGiven,
    regionOnly: true,
    apply: (state, payload, { id }) =>
      onOffice(state, ({ assignments }) => ({ assignments: [...assignments, { ...payload, event: id }] })),
  }),
  'regional.lawPackOffered': officeEvent({
    version: 1,
    schema: LawPackOffered,
    regionOnly: true,
    apply: (state, payload, { id }) =>
      onOffice(state, ({ packs }) => ({ packs: [...packs, { ...payload, event: id }] })),
  }),
  'numbers.blockGranted': officeEvent({
    version: 1,
    schema: NumberBlockGranted,
    regionOnly: true,
    apply: (state, payload, { id }) =>
      onOffice(state, ({ numberBlocks }) => ({ numberBlocks: [...numberBlocks, { ...payload, event: id }] })),
  }),
  'region.acknowledged': officeEvent({
    version: 1,
    schema: RegionAcknowledged,
    apply: (state, { event }) =>
      onOffice(state, ({ acknowledged }) => ({ acknowledged: [...acknowledged, event] })),
  }),
} satisfies EventKinds<OfficeInFold>;
