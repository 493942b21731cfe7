import type { ActDefinition } from '#shared/acts/act.ts';
import type { Case } from '#shared/cases/case.ts';
import { languages } from '#shared/documents/language.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

/** The way of every act, in its order. */
export const stages = ['draft', 'number', 'print', 'dispatch', 'delivery'] as const;
export type Stage = (typeof stages)[number];

export interface StageProgress {
  readonly stage: Stage;
  /** `current`: the first one still to be done. */
  readonly state: 'done' | 'current' | 'waiting';
}

type OnItsWay = Pick<Case, 'draft' | 'issued' | 'prints' | 'dispatches' | 'facts'>;

/** The day on which delivery was proven: the date of the first fact that the delivery of this act records. */
export function deliveredOn({ facts }: Pick<Case, 'facts'>, act: ActDefinition): PlainDate | undefined {
  const name = act.facts.find(({ at }) => at === 'delivery')?.fact;
  return facts.find(({ fact }) => fact.fact === name)?.fact.on;
}

/** Languages in which the act has been printed; only the pair is an act (domain, finding 9). */
export function printedLanguages({ prints }: Pick<Case, 'prints'>) {
  return languages.filter((language) =>
    prints.some(({ paper, language: printed }) => paper.kind === 'act' && printed === language),
  );
}

/** How far an act has come. A stage may be done out of its turn: an electronic act is sent without paper. */
export function progressOf(given: OnItsWay, act: ActDefinition): StageProgress[] {
  const done: Readonly<Record<Stage, boolean>> = {
    draft: given.draft !== undefined,
    number: given.issued !== undefined,
    print: printedLanguages(given).length === languages.length,
    dispatch: given.dispatches.length > 0,
    delivery: deliveredOn(given, act) !== undefined,
  };
  const current = stages.find((stage) => !done[stage]);
  return stages.map((stage) => ({
    stage,
    state: done[stage] ? 'done' : stage === current ? 'current' : 'waiting',
  }));
}

/** What is to be done next; undefined when the act has come to its addressee. */
export function nextStage(given: OnItsWay, act: ActDefinition): Stage | undefined {
  return progressOf(given, act).find(({ state }) => state === 'current')?.stage;
}
