import { useMemo } from 'react';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { Case } from '#shared/cases/case.ts';
import { checkAct, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { paperFrame, signerOf } from './act-case.ts';
import { reviewAct } from './review-act.ts';

/** What the papers, the form and the law say of the text as it stands. */
export function useChecks(given: Case, act: ActDefinition, fields: ActFields) {
  const state = useOffice();
  const author = useUser();
  const today = useToday();
  return useMemo(() => {
    const signer = signerOf(given, state, author);
    const review = reviewAct(act, fields, paperFrame(given, state, author));
    return { review, legal: checkAct({ act: act.id, fields, signer, on: today }) };
  }, [given, act, fields, state, author, today]);
}
