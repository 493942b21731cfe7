import type { Disagreement } from './compare-languages.ts';

/** A figure that two papers disagree in, as people write it: a date `2026-03-12` as 12.03.2026, a day `--03-12` as 12.03. */
export function figureText(kind: Disagreement['kind'], value: string): string {
  if (kind !== 'date') return value;
  return value
    .split('-')
    .filter((part) => part !== '')
    .toReversed()
    .join('.');
}
