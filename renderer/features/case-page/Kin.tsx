import type { Case } from '#shared/cases/case.ts';
import { linkedCases } from '#shared/cases/linked-cases.ts';
import { useLookAlikes, useOffice, useWordings } from '../../app/hooks.ts';
import { LookAlikes } from '../../intake/LookAlikes.tsx';
import { cardOf } from './card-of.ts';

/**
 * Other cases of the same author or under the same number: repeated appeals are answered together. Those known to belong
 * with this one stand among its links.
 */
export function Kin({ about }: { about: Case }) {
  const known = new Set(linkedCases(about, useOffice()).map((linked) => linked.case.id));
  const text = useWordings([about.id]).get(about.id);
  const alike = useLookAlikes({ ...cardOf(about), text }, about.id);
  return <LookAlikes found={alike.filter(({ found }) => !known.has(found.id))} />;
}
