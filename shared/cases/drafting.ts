import type { EventDraft } from '../journal/event-draft.ts';
import type { RegisteredKind } from '../journal/event-kind.ts';
import { officeSubject, type SubjectId } from '../journal/ids.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { caseEvents } from './case-events.ts';
import type { Case, OfficeState } from './case.ts';
import type { CaseRefusal } from './commands.ts';
import { officeEvents } from './office-events.ts';

/** The events a command comes to, or why it is refused. */
export type Decision = Result<EventDraft[], CaseRefusal>;

/** A case, or one about to be opened: what an event about it is built on. */
export type CaseBase = Pick<Case, 'id' | 'heads'>;

export function toCase(type: keyof typeof caseEvents, payload: unknown, on: CaseBase): Decision {
  return draft(caseEvents[type], { subject: on.id, type, payload, base: [...on.heads] });
}

export function toOffice(type: keyof typeof officeEvents, payload: unknown, state: OfficeState): Decision {
  return draft(officeEvents[type], { subject: officeSubject, type, payload, base: [...state.heads] });
}

export function onCase(state: OfficeState, id: SubjectId, work: (found: Case) => Decision): Decision {
  const found = state.cases.get(id);
  return found ? work(found) : refuse({ code: 'CASE_UNKNOWN' });
}

/** All the events of the parts, or the first refusal among them. */
export function joined(parts: readonly Decision[]): Decision {
  const events: EventDraft[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    events.push(...part.value);
  }
  return ok(events);
}

/** Nothing is recorded that this release could not read back. */
function draft(
  kind: Pick<RegisteredKind<never>, 'version' | 'schema'>,
  event: Omit<EventDraft, 'version'>,
): Decision {
  const parsed = kind.schema.safeParse(event.payload);
  if (parsed.success) return ok([{ ...event, version: kind.version, payload: parsed.data }]);
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  return refuse({ code: 'CASE_INPUT_MALFORMED', details: { at } });
}
