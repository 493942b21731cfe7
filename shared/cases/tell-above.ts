import { factFields } from '../law/facts.ts';
import type { Fact, Matter } from '../law/types.ts';
import type { Case, OfficeState } from './case.ts';
import type { DecideContext } from './commands.ts';
import { joined, toCase, type Decision } from './drafting.ts';
import { overridesForFacts } from './refusals.ts';

/** What a fact of one case says of the case it grew from: the inspection of an appeal begins and ends (24.4(2)). */
const echoes: Partial<Record<Matter, Readonly<Record<string, string>>>> = {
  inspection: { appointed: 'inspectionAppointed', completed: 'inspectionCompleted' },
};

/** The facts of a case as the case above it would tell them; most say nothing there. */
export function echoesOf(matter: Matter, facts: readonly Fact[]): Fact[] {
  return facts.flatMap(({ fact, on }) => {
    const heard = echoes[matter]?.[fact];
    return heard === undefined || on === undefined ? [] : [{ fact: heard, on }];
  });
}

/**
 * Records each fact in the nearest case above that knows such a fact, e.g. in the protest that its act is suspended. Where
 * no case knows it, or it has been told already, nothing is recorded.
 */
export function tellAbove(
  { parent }: Pick<Case, 'parent'>,
  facts: readonly Fact[],
  state: OfficeState,
  context: DecideContext,
): Decision {
  return joined(facts.map((fact) => tell(parent, fact, { state, context })));
}

function tell(
  parent: Case['parent'],
  fact: Fact,
  { state, context }: { state: OfficeState; context: DecideContext },
): Decision {
  const above = nearest(parent, fact.fact, state);
  if (above?.facts.every(({ fact: known }) => known.fact !== fact.fact || known.on !== fact.on) !== true)
    return joined([]);
  return joined([
    toCase('fact.recorded', { fact }, above),
    overridesForFacts(above, [...above.facts.map((each) => each.fact), fact], context),
  ]);
}

function nearest(parent: Case['parent'], fact: string, state: OfficeState): Case | undefined {
  const seen = new Set<string>();
  let above = parent === undefined ? undefined : state.cases.get(parent);
  while (above && !seen.has(above.id) && !(fact in factFields[above.matter])) {
    seen.add(above.id);
    above = above.parent === undefined ? undefined : state.cases.get(above.parent);
  }
  return above && fact in factFields[above.matter] ? above : undefined;
}
