import type { EventKinds } from '../journal/event-kind.ts';
import type { UserId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Case, CaseFact, Position } from './case.ts';
import { drop, takeBack } from './dropped-drafts.ts';
import { draftAfterIssue, issuedDraft, readThrough } from './issued-text.ts';
import { letterEvents } from './letter-events.ts';
import { regionalCaseEvents } from './regional-events.ts';
import { serviceEvents } from './service/service-events.ts';
import {
  ActDispatched,
  ActDrafted,
  ActDropped,
  ActIssued,
  AttachmentAdded,
  AttachmentWithdrawn,
  CaseLinked,
  CaseOpened,
  CaseUnlinked,
  ConflictSettled,
  DocumentPrinted,
  DraftRead,
  documentPrintedFrom1,
  FactCorrected,
  FactRecorded,
  HandedOver,
  RuleOverridden,
} from './payloads.ts';
import { caseEvent } from './register-events.ts';

/** A case while its journal is being read; the opening is absent until it has been met. */
export interface CaseInFold extends Pick<
  Case,
  | 'facts'
  | 'draft'
  | 'issued'
  | 'leftOut'
  | 'prints'
  | 'dispatches'
  | 'letters'
  | 'overrides'
  | 'attachments'
  | 'links'
  | 'regional'
  | 'service'
> {
  readonly responsible?: UserId;
  readonly opening?: CaseOpened & { readonly openedOn: PlainDate; readonly openedBy: UserId };
  /** Drafts that are not wanted: ids of letters, and of the act of the case. */
  readonly dropped: ReadonlySet<string>;
  /** A correction may itself be corrected: each names the fact it finally speaks of. */
  readonly corrected: ReadonlyMap<string, CaseFact['event']>;
}

export const caseBeforeFirstEvent: CaseInFold = {
  facts: [],
  prints: [],
  dispatches: [],
  letters: [],
  overrides: [],
  attachments: [],
  dropped: new Set(),
  corrected: new Map(),
};

const positionOf = ({ time, device, incarnation, seq }: JournalEvent): Position => ({
  time,
  device,
  incarnation,
  seq,
});

function corrected(before: CaseFact, fact: CaseFact['fact'], event: JournalEvent): CaseFact {
  const earlier = [...(before.earlier ?? []), { until: positionOf(event), fact: before.fact }];
  return { ...before, fact, earlier };
}

/** The catalogue of what may happen to a case. A new type is one entry here (docs/recipes/add-an-event.md). */
export const caseEvents = {
  'case.opened': caseEvent({
    version: 1,
    schema: CaseOpened,
    decides: (content) => ({ what: 'opening', content }),
    apply: (state, payload, event) => ({
      ...state,
      opening: state.opening ?? { ...payload, openedOn: payload.on, openedBy: event.author },
    }),
  }),
  'case.handed-over': caseEvent({
    version: 1,
    schema: HandedOver,
    decides: ({ to }) => ({ what: 'responsible', content: to }),
    apply: (state, { to }) => ({ ...state, responsible: to }),
  }),
  // Nothing is decided here: two desks that link the same cases agree.
  'case.linked': caseEvent({
    version: 1,
    schema: CaseLinked,
    apply: (state, { to }) => ({ ...state, links: [...new Set([...(state.links ?? []), to])] }),
  }),
  'case.unlinked': caseEvent({
    version: 1,
    schema: CaseUnlinked,
    apply: (state, { to }) => ({ ...state, links: (state.links ?? []).filter((each) => each !== to) }),
  }),
  'fact.recorded': caseEvent({
    version: 1,
    schema: FactRecorded,
    decides: ({ fact }) => ({ what: `fact ${fact.fact}`, content: fact }),
    apply: (state, { fact }, event) => ({
      ...state,
      facts: [...state.facts, { event: event.id, fact, at: positionOf(event) }],
    }),
  }),
  'fact.corrected': caseEvent({
    version: 1,
    schema: FactCorrected,
    decides: ({ corrects, fact }) => ({ what: `correction of ${corrects}`, content: fact }),
    apply: (state, { corrects, fact }, event) => {
      const root = state.corrected.get(corrects) ?? corrects;
      const facts = state.facts.flatMap((each) =>
        each.event === root ? (fact ? [corrected(each, fact, event)] : []) : [each],
      );
      return { ...state, facts, corrected: new Map([...state.corrected, [event.id, root]]) };
    },
  }),
  'act.drafted': caseEvent({
    version: 1,
    schema: ActDrafted,
    decides: (content) => ({ what: `draft of ${content.act}`, content }),
    apply: (state, draft, event) =>
      state.issued
        ? { ...state, ...draftAfterIssue(state, draft, event) }
        : { ...takeBack(state, draft.act), draft: { ...draft, event: event.id, author: event.author } },
  }),
  'act.dropped': caseEvent({
    version: 1,
    schema: ActDropped,
    decides: ({ act }) => ({ what: `draft of ${act}`, content: 'dropped' }),
    apply: (state, { act }) => drop(state, act),
  }),
  'draft.read': caseEvent({
    version: 1,
    schema: DraftRead,
    apply: (state, { draft }) => ({
      ...readThrough(state, draft),
      letters: state.letters.map((letter) => readThrough(letter, draft)),
    }),
  }),
  'act.issued': caseEvent({
    version: 1,
    schema: ActIssued,
    decides: ({ signature: _, ...content }) => ({ what: `issue of ${content.act}`, content }),
    apply: (state, { fields, ...issued }, event) => ({
      ...state,
      ...issuedDraft({ act: issued.act }, { ...state, fields }, event),
      issued: { ...issued, event: event.id },
    }),
  }),
  'document.printed': caseEvent({
    version: 2,
    schema: DocumentPrinted,
    upcasts: { 1: documentPrintedFrom1 },
    apply: (state, print, event) => ({ ...state, prints: [...state.prints, { ...print, event: event.id }] }),
  }),
  'act.dispatched': caseEvent({
    version: 1,
    schema: ActDispatched,
    apply: (state, dispatch, event) => ({
      ...state,
      dispatches: [...state.dispatches, { ...dispatch, event: event.id }],
    }),
  }),
  ...letterEvents,
  ...serviceEvents,
  'attachment.added': caseEvent({
    version: 1,
    schema: AttachmentAdded,
    apply: (state, added, event) => ({
      ...state,
      attachments: [...state.attachments, { ...added, event: event.id, since: event.recordedAt }],
    }),
  }),
  'attachment.withdrawn': caseEvent({
    version: 1,
    schema: AttachmentWithdrawn,
    apply: (state, { attachment, reason }) => ({
      ...state,
      attachments: state.attachments.map((each) =>
        each.event === attachment ? { ...each, withdrawn: reason } : each,
      ),
    }),
  }),
  'rule.overridden': caseEvent({
    version: 1,
    schema: RuleOverridden,
    apply: (state, { rule, by, reason, about }, event) => ({
      ...state,
      overrides: [
        ...state.overrides,
        { rule, by, reason, ...(about && { about }), event: event.id, at: positionOf(event) },
      ],
    }),
  }),
  'conflict.settled': caseEvent({
    version: 1,
    schema: ConflictSettled,
    decides: ({ between, chosen }) => ({
      what: `settlement of ${between.toSorted().join(' ')}`,
      content: chosen,
    }),
    settles: (settlement) => settlement,
    apply: (state) => state,
  }),
  ...regionalCaseEvents,
} satisfies EventKinds<CaseInFold>;
