import { registerKind, type EventKind, type RegisteredKind } from '../journal/event-kind.ts';
import type { CaseInFold } from './case-events.ts';
import type { OfficeInFold } from './office-events.ts';

/** A kind of entry in the journal of a case; the payload is known from its schema. */
export function caseEvent<Payload>(kind: EventKind<CaseInFold, Payload>): RegisteredKind<CaseInFold> {
  return registerKind(kind);
}

/** A kind of entry in the journal of the office itself. */
export function officeEvent<Payload>(kind: EventKind<OfficeInFold, Payload>): RegisteredKind<OfficeInFold> {
  return registerKind(kind);
}
