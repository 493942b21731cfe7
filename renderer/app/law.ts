import type { OfficeState } from '#shared/cases/case.ts';
import { createDeskLaw, lawVersion, type DeskLaw } from '#shared/cases/desk-law.ts';
import { lawAsShipped } from '#shared/cases/office-law.ts';

let known: { key: string; deskLaw: DeskLaw } | undefined;

/** The law of the office as its journal now tells it: the same object until an event changes the law itself. */
export function deskLawOf({ law }: Pick<OfficeState, 'law'>): DeskLaw {
  const key = lawVersion(law);
  if (known?.key !== key) known = { key, deskLaw: createDeskLaw(law) };
  return known.deskLaw;
}

/** The law of an office that has changed nothing yet. */
export const shippedLaw = (): DeskLaw => deskLawOf({ law: lawAsShipped });
