import { useMemo } from 'react';
import type { ActFields } from '#shared/acts/field.ts';
import { isOfTheLaw } from '#shared/acts/may-issue.ts';
import { factsOf } from '#shared/cases/case-law.ts';
import { checkActUnder, useDesk, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { paperFrame, signerOf } from '#shared/cases/paper-frame.ts';
import type { DeskPaper } from './desk-paper.ts';
import { reviewAct } from '#shared/acts/review-act.ts';

/** What the papers, the form and the law say of the text as it stands. */
export function useChecks(paper: DeskPaper, fields: ActFields) {
  const { loadedLaw } = useDesk();
  const state = useOffice();
  const author = useUser();
  const today = useToday();
  return useMemo(() => {
    const { definition, trail } = paper;
    const signer = signerOf(trail, state, author);
    const review = reviewAct(definition, fields, paperFrame(paper, state, author));
    const about = factsOf(paper.case);
    // A paper of a former law is judged by the day it bears, and that is asked when its own number is written down.
    if (!isOfTheLaw(definition, { law: loadedLaw, on: today })) return { review, legal: [] };
    return {
      review,
      legal: checkActUnder(loadedLaw)({ act: definition.id, fields, signer, on: today, about }),
    };
  }, [paper, fields, state, author, today, loadedLaw]);
}
