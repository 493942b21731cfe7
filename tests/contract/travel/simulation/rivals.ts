import type { EventId } from '#shared/journal/ids.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { knows, type Noted } from './chronicle.ts';

interface Settled {
  readonly between: readonly EventId[];
  readonly chosen: EventId;
}

/** What an event decides, as the onlooker understands it; undefined when nobody can contradict it. */
function subjectMatter({ event }: Noted): string | undefined {
  const { subject, type } = event;
  const payload = event.payload as { fact?: { fact: string }; act?: string } & Partial<Settled>;
  switch (type) {
    case 'case.opened':
      return `${subject} opening`;
    case 'case.handed-over':
      return `${subject} responsible`;
    case 'fact.recorded':
      return `${subject} fact ${payload.fact?.fact}`;
    case 'act.drafted':
      return `${subject} draft of ${payload.act}`;
    case 'conflict.settled':
      return `${subject} settlement of ${payload.between?.toSorted().join(' ')}`;
    default:
      return undefined;
  }
}

/** What was decided of it: a hand-over to the same colleague for another reason contradicts nobody. */
function contentOf({ event }: Noted): string {
  const { to, chosen } = event.payload as { to?: string; chosen?: string };
  return to ?? chosen ?? canonicalJson(event.payload);
}

/**
 * Decisions that contradict each other, were taken in mutual ignorance, and are shown by no open conflict; and things
 * that were decided and of which nothing stands. Worked out
 * from what each author's workstation held at the time, not from what the events say of themselves.
 * @param shown "subject what" of every conflict shown
 */
export function unsurfaced(noted: readonly Noted[], shown: ReadonlySet<string>): string[] {
  const given = noted.filter(({ event }) => event.type === 'conflict.settled');
  const settlements = given.filter((each) => !isSetAside(each, given));
  const contested = new Set(settlements.filter((each) => shown.has(subjectMatter(each)!)).flatMap(betweenOf));
  const missing: string[] = [];
  for (const [what, group] of groupsOf(noted)) {
    if (shown.has(what) || group.some(({ event }) => contested.has(event.id))) continue;
    const last = lastWords(group).filter((each) => !isSetAside(each, settlements));
    // None may stand either: two settlements in mutual ignorance must not do away with what each of them chose.
    if (new Set(last.map(contentOf)).size !== 1) missing.push(what);
  }
  return missing;
}

function groupsOf(noted: readonly Noted[]): Map<string, Noted[]> {
  const groups = new Map<string, Noted[]>();
  for (const each of noted) {
    const what = subjectMatter(each);
    if (what !== undefined) groups.set(what, [...(groups.get(what) ?? []), each]);
  }
  return groups;
}

/** What no other decision of the same thing was taken in knowledge of. */
function lastWords(group: readonly Noted[]): Noted[] {
  return group.filter((each) => !group.some((other) => other !== each && knows(other, each)));
}

function betweenOf({ event }: Noted): readonly EventId[] {
  return (event.payload as Settled).between;
}

/** A person has seen it and chosen another. */
function isSetAside(each: Noted, settlements: readonly Noted[]): boolean {
  return settlements.some((settlement) => {
    const { between, chosen } = settlement.event.payload as Settled;
    return chosen !== each.event.id && knows(settlement, each) && between.includes(each.event.id);
  });
}
