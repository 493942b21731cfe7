import type { Trail } from '#shared/cases/case.ts';
import { backSince, nothingServed } from '#shared/cases/service/case-service.ts';
import { languages } from '#shared/documents/language.ts';
import type { DeskPaper } from './desk-paper.ts';

/** The way of every paper, in its order. */
export const stages = ['draft', 'number', 'print', 'dispatch', 'delivery'] as const;
export type Stage = (typeof stages)[number];

export interface StageProgress {
  readonly stage: Stage;
  /** `current`: the first one still to be done. */
  readonly state: 'done' | 'current' | 'waiting';
}

type OnItsWay = Pick<DeskPaper, 'trail' | 'delivered'> & Partial<Pick<DeskPaper, 'service'>>;

/** Languages in which a paper has been printed; only the pair is whole (one blank bears one language). */
export function printedLanguages({ prints }: Pick<Trail, 'prints'>) {
  return languages.filter((language) => prints.some((print) => print.language === language));
}

/**
 * How far a paper has come. A stage may be done out of its turn: what goes electronically needs no print. What came back
 * undelivered is to be sent again.
 */
export function progressOf({ trail, delivered, service = nothingServed }: OnItsWay): StageProgress[] {
  const done: Readonly<Record<Stage, boolean>> = {
    draft: trail.draft !== undefined,
    number: trail.issued !== undefined,
    print: printedLanguages(trail).length === languages.length,
    dispatch: trail.dispatches.length > 0 && backSince(service, trail) === undefined,
    delivery: delivered !== undefined,
  };
  const current = stages.find((stage) => !done[stage]);
  return stages.map((stage) => ({
    stage,
    state: done[stage] ? 'done' : stage === current ? 'current' : 'waiting',
  }));
}

/** What is to be done next; undefined when the paper has come to its addressee. */
export function nextStage(paper: OnItsWay): Stage | undefined {
  return progressOf(paper).find(({ state }) => state === 'current')?.stage;
}
