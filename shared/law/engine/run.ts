import type { EpochDay } from '../../kernel/plain-date.ts';
import type { LegalProblem, Matter, Override } from '../types.ts';
import type { Wanting } from './count.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { LoadedLaw } from './loaded-law.ts';

/** One case being computed: what is given, and what is being gathered. */
export interface Run {
  readonly law: LoadedLaw;
  readonly matter: Matter;
  readonly sheet: FactSheet;
  readonly overrides: readonly Override[];
  readonly openingDay: EpochDay;
  readonly problems: LegalProblem[];
  /** What the clock now being started could not be counted without; emptied before each. */
  readonly wanting: Wanting;
}
