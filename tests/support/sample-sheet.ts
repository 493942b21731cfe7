import type { CalculationSheet } from '#shared/cases/calculation-sheet.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { builtInLaw, computeCase, type Fact, type Matter, type Term } from '#shared/law/index.ts';
import { sampleFrame } from './sample-act.ts';

export const day = (text: string) => text as PlainDate;

/** The first term that the law computes from facts. */
export function firstTerm(matter: Matter, facts: readonly Fact[]): Term {
  const [term] = computeCase({ matter, facts }, builtInLaw).terms;
  if (term === undefined) throw new Error('these facts start no term');
  return term;
}

/** Thirty working days of a check from 27 April 2026, over the holidays of May: forty-six days, two sheets. */
export const longSheet: Omit<CalculationSheet, 'language'> = {
  term: firstTerm('inspection', [
    {
      fact: 'started',
      on: day('2026-04-27'),
      by: 'districtProsecutor',
      ground: '18.2.3',
      registrationNo: '1',
      subject: 'other',
    },
  ]),
  case: {
    title: 'Қоянды ауылындағы жер учаскесі',
    number: 'ЖТ-2026-00417',
    office: sampleFrame.office.name,
  },
  signer: sampleFrame.signer,
  law: builtInLaw,
  today: day('2026-05-05'),
};
