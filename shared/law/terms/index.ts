import type { TermRecord } from '../records.ts';
import { actTerms } from './acts.ts';
import { appealTerms } from './appeals.ts';
import { demandTerms } from './demands.ts';
import { inspectionTerms } from './inspections.ts';

/** Every term a computer can follow; a term stands after the terms it names. docs/law-coverage.md lists the others. */
export const terms: readonly TermRecord[] = [...appealTerms, ...inspectionTerms, ...actTerms, ...demandTerms];
