import type { RuleRecord } from '../records.ts';

/**
 * A rule on who may, and beside it the warning where nobody is named: the law cannot be checked then, and what may well be
 * lawful is not refused.
 */
export function withUnnamed(rule: RuleRecord): readonly RuleRecord[] {
  const { id, regimes, matters, on, basis } = rule;
  return [
    rule,
    { id, regimes, matters, on, basis, when: ['not', ['given', '.by']], severity: 'warn', override: 'head' },
  ];
}
