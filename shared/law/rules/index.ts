import type { RuleRecord } from '../records.ts';
import { actRules } from './acts.ts';
import { appealRules } from './appeals.ts';
import { inspectionRules } from './inspections.ts';
import { personRules } from './persons.ts';

/** Every legality check a computer can make from facts; docs/law-coverage.md lists the others. */
export const rules: readonly RuleRecord[] = [...appealRules, ...inspectionRules, ...actRules, ...personRules];
