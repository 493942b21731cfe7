import type { RuleRecord } from '../records.ts';
import { appealRules } from './appeals.ts';
import { courtRules } from './courts.ts';
import { inspectionRules } from './inspections.ts';
import { otherActRules } from './other-acts.ts';
import { personRules } from './persons.ts';
import { protestRules } from './protests.ts';
import { representationRules } from './representations.ts';
import { resolutionRules } from './resolutions.ts';

/** Every legality check a computer can make from facts; docs/law-coverage.md lists the others. */
export const rules: readonly RuleRecord[] = [
  ...appealRules,
  ...inspectionRules,
  ...protestRules,
  ...representationRules,
  ...resolutionRules,
  ...otherActRules,
  ...courtRules,
  ...personRules,
];
