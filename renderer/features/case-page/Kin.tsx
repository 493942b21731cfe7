import type { Case } from '#shared/cases/case.ts';
import { useLookAlikes } from '../../app/hooks.ts';
import { LookAlikes } from '../../intake/LookAlikes.tsx';

/** Other cases of the same author or under the same number: repeated appeals are answered together. */
export function Kin({ about: { id, title, source, parties } }: { about: Case }) {
  const { applicant } = parties;
  const card = {
    ...{ title, number: source.number ?? '' },
    ...{ applicant: applicant?.name ?? '', iin: applicant?.iin ?? '' },
  };
  return <LookAlikes found={useLookAlikes(card, id)} />;
}
