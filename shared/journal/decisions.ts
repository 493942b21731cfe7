import { equalJson } from './canonical-json.ts';
import { causalityOf, type Knows } from './causality.ts';
import type { Decision, Reading, Settlement } from './event-kind.ts';
import type { EventId } from './ids.ts';
import type { JournalEvent } from './journal-event.ts';

/**
 * Two or more decisions of one thing, taken without knowledge of each other. All are kept; until a person settles it,
 * the first in the journal's order stands, the same one on every computer.
 */
export interface Conflict {
  /** The type of the contradicting events. */
  readonly type: string;
  /** What was decided, as the type's `decides` names it. */
  readonly what: string;
  readonly between: readonly EventId[];
}

export interface Weighed {
  /** Events that do not stand: not chosen, or the same said twice. */
  readonly aside: ReadonlySet<EventId>;
  readonly conflicts: readonly Conflict[];
}

interface Decided {
  readonly id: EventId;
  readonly type: string;
  readonly decision: Decision;
  readonly settlement?: Settlement;
}

const nothing: Weighed = { aside: new Set(), conflicts: [] };

/** @param readings in the journal's order; `history` also holds what could not be read, for the bases lead through it */
export function weighDecisions(
  readings: readonly Pick<Reading<never>, 'event' | 'decision' | 'settlement'>[],
  history: readonly JournalEvent[],
): Weighed {
  const decided = readings.flatMap(({ event, decision, settlement }) =>
    decision ? [{ id: event.id, type: event.type, decision, ...(settlement && { settlement }) }] : [],
  );
  const settlements = decided.filter((each) => each.settlement);
  if (
    settlements.length === 0 &&
    new Set(decided.map((each) => each.decision.what)).size === decided.length
  ) {
    return nothing;
  }
  return weigh(decided, settlements, causalityOf(history));
}

/** Settlements are decisions too: they are weighed first, and those that stand put their losers aside. */
function weigh(decided: readonly Decided[], settlements: readonly Decided[], knows: Knows): Weighed {
  const aside = new Set<EventId>();
  const conflicts: Conflict[] = [];
  const drop = (ids: readonly EventId[]): void => ids.forEach((id) => aside.add(id));
  const settle = (among: readonly Decided[]): void => {
    // The latest first: it may have put an earlier settlement aside.
    for (const { id, settlement } of settlements.toReversed()) {
      if (settlement && !aside.has(id)) drop(losers(settlement, among, knows));
    }
  };
  const compare = (among: readonly Decided[]): void => {
    for (const group of groupsOf(among.filter((each) => !aside.has(each.id)))) {
      for (const rivals of rivalsOf(group, knows)) {
        const { conflict, losing } = judge(rivals, knows);
        drop(losing);
        if (conflict) conflicts.push(conflict);
      }
    }
  };
  settle(settlements);
  compare(settlements);
  const others = decided.filter((each) => !each.settlement);
  settle(others);
  compare(others);
  return { aside, conflicts };
}

/** What a choice puts aside: its rivals, and what only they were built upon, as far as it decides the same thing. */
function losers({ between, chosen }: Settlement, among: readonly Decided[], knows: Knows): EventId[] {
  const rivals = between.filter((id) => id !== chosen);
  const contested = new Set(
    among.filter((each) => between.includes(each.id)).map((each) => each.decision.what),
  );
  return among
    .filter(({ id, decision }) => id !== chosen && contested.has(decision.what) && !knows(chosen, id))
    .filter(({ id }) => rivals.some((rival) => rival === id || knows(rival, id)))
    .map((each) => each.id);
}

function groupsOf(decided: readonly Decided[]): Decided[][] {
  const groups = new Map<string, Decided[]>();
  for (const each of decided) {
    const group = groups.get(each.decision.what);
    if (group) group.push(each);
    else groups.set(each.decision.what, [each]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Splits the decisions of one thing into sets that are linked by mutual ignorance. */
function rivalsOf(group: readonly Decided[], knows: Knows): Decided[][] {
  const isChain = group.every((each, at) => at === 0 || knows(each.id, group[at - 1]?.id ?? each.id));
  if (isChain) return [];
  let sets: Decided[][] = [];
  for (const each of group) {
    const isRival = (other: Decided): boolean => !knows(each.id, other.id) && !knows(other.id, each.id);
    const joined = sets.filter((set) => set.some(isRival));
    sets = [...sets.filter((set) => !joined.includes(set)), [...joined.flat(), each]];
  }
  return sets.filter((set) => set.length > 1).map((set) => group.filter((each) => set.includes(each)));
}

/** Only the last word of each line of work contradicts; what it was built upon stands or falls with it. */
function judge(rivals: readonly Decided[], knows: Knows): { conflict?: Conflict; losing: EventId[] } {
  const last = rivals.filter(({ id }) => !rivals.some((other) => knows(other.id, id)));
  const [first] = last;
  if (!first) return { losing: [] };
  const { type, decision } = first;
  const between = last.map(({ id }) => id);
  const losing = losers({ between, chosen: first.id }, rivals, knows);
  if (last.every((each) => equalJson(each.decision.content, decision.content))) return { losing };
  return { conflict: { type, what: decision.what, between }, losing };
}
