import type { OfficeState, User } from '#shared/cases/case.ts';
import type { Command, DecideContext, CaseRefusal } from '#shared/cases/commands.ts';
import { decide } from '#shared/cases/decide.ts';
import { deviceRestored } from '#shared/cases/device-restored.ts';
import { applyEvents, emptyOffice } from '#shared/cases/office-state.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { OfficeId, SubjectId, UserId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { missing, vectorOf } from '#shared/journal/version-vector.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { ok } from '#shared/kernel/result.ts';
import type { CaseFacts, LegalProblem, Role } from '#shared/law/types.ts';
import { createEventWriter, type EventWriter } from './event-writer.ts';

const words = (text: string) => ({ kk: text, ru: text });

export function userOf(role: Role, id = role.toLowerCase()): User {
  return {
    id: UserId.parse(id),
    name: words('А.Б. Серікұлы'),
    post: words('прокурор'),
    role,
    rank: words(''),
  };
}

export const chief = userOf('districtProsecutor', 'u1');

export const districtOffice = {
  id: OfficeId.parse('o1'),
  name: words('Ескелді ауданының прокуратурасы'),
  region: words('Жетісу облысы'),
  address: words('Қарабұлақ'),
  phone: '8 72836 2-00-00',
  index: '2-07',
};

export const day = (text: string) => text as PlainDate;

/**
 * A law of two rules for tests of the desk's own behaviour: `A7` refuses an extension not decided by a head, whom the
 * head may override; `X1` refuses a second `received` and nobody may override it.
 */
export function smallLaw({ facts, overrides = [] }: CaseFacts) {
  const basis = { act: '155-VII', article: '24', paragraph: '4' };
  const problems = facts.flatMap((fact, at): LegalProblem[] => {
    const base = { severity: 'block', basis, facts: [at] } as const;
    if (fact.fact === 'extended' && fact['by'] === 'prosecutor') {
      const isOverridden = overrides.some(({ rule }) => rule === 'A7');
      return [
        {
          ...base,
          rule: 'A7',
          overridableBy: ['districtProsecutor'],
          ...(isOverridden && { overridden: true as const }),
        },
      ];
    }
    if (fact.fact === 'received' && facts.findIndex((each) => each.fact === 'received') < at)
      return [{ ...base, rule: 'X1', overridableBy: [] }];
    return [];
  });
  return { regime: 'R22' as const, terms: [], problems };
}

/** A workstation that decides, records and exchanges what the other lacks. */
export class Workstation {
  writer: EventWriter;
  readonly context: DecideContext;
  events: JournalEvent[] = [];
  state: OfficeState = emptyOffice;

  constructor(name: string, context: Partial<DecideContext> = {}) {
    this.writer = createEventWriter(name);
    this.context = {
      author: chief,
      today: day('2026-04-27'),
      law: smallLaw,
      checkAct: () => [],
      checkText: () => ok(null),
      issueFacts: () => [],
      ...context,
    };
  }

  /** The district office is founded here, its chief admitted and these others. */
  found(...others: readonly User[]): this {
    this.do({ do: 'foundOffice', office: districtOffice });
    for (const user of [chief, ...others]) this.do({ do: 'admitUser', user });
    return this;
  }

  /** The events recorded; throws on a refusal, which the story did not expect. */
  do(command: Command, context: Partial<DecideContext> = {}): JournalEvent[] {
    const decided = decide(command, this.state, { ...this.context, ...context });
    if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
    return this.record(decided.value);
  }

  record(drafts: readonly EventDraft[]): JournalEvent[] {
    const events: JournalEvent[] = [];
    for (const draft of drafts) {
      const before = events.findLast((event) => event.subject === draft.subject);
      events.push(this.writer.record({ ...draft, base: [...draft.base, ...(before ? [before.id] : [])] }));
    }
    this.take(events);
    return events;
  }

  /** What a refused command is refused with. */
  refusal(command: Command, context: Partial<DecideContext> = {}): CaseRefusal | undefined {
    const decided = decide(command, this.state, { ...this.context, ...context });
    return decided.ok ? undefined : decided.problem;
  }

  hear(events: readonly JournalEvent[]): void {
    const fresh = missing(vectorOf(this.events), events);
    for (const event of fresh) this.writer.hear(event);
    this.take(fresh);
  }

  /** Back from a backup that held no more than these events: everything since is forgotten here. */
  comeBackWith(events: readonly JournalEvent[], incarnation: number, clock?: () => number): void {
    this.events = [...events];
    this.state = applyEvents(emptyOffice, events, () => []);
    this.writer = createEventWriter(this.writer.device, clock, incarnation);
    for (const event of events) this.writer.hear(event);
    this.record(deviceRestored(this.state, { device: this.writer.device, incarnation }));
  }

  meet(other: Workstation): void {
    this.hear(other.events);
    other.hear(this.events);
  }

  get(id: string) {
    const found = this.state.cases.get(SubjectId.parse(id));
    if (!found) throw new Error(`no case ${id}`);
    return found;
  }

  private take(events: readonly JournalEvent[]): void {
    const before = this.events;
    this.state = applyEvents(this.state, events, (id) => before.filter(({ subject }) => subject === id));
    this.events = [...before, ...events];
  }
}

export const caseId = (text: string) => SubjectId.parse(text);

export function openAppeal(id = 'case-1'): Command {
  return {
    do: 'openCase',
    case: caseId(id),
    matter: 'appeal',
    title: 'Жер телімі туралы жолданым',
    parties: { applicant: { name: 'Қ. Өтегенова' } },
    source: { kind: 'e-otinish', number: 'ЖТ-2026-00001' },
    facts: [{ fact: 'received', on: day('2026-04-27'), language: 'kk' }],
  };
}
