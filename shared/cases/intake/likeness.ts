import { foldWords } from '../search/fold-words.ts';

/** Runs of three letters of a text, counted once: endings of Kazakh and slips of typing change few of them. */
export function shingles(text: string): ReadonlySet<string> {
  const folded = ` ${foldWords(text).join(' ')} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= folded.length; at += 1) found.add(folded.slice(at, at + 3));
  return found;
}

/** How much two texts say the same: 0 nothing, 1 all (L. R. Dice, "Measures of the amount of ecologic association", 1945). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const each of few) if (many.has(each)) common += 1;
  return (2 * common) / (a.size + b.size);
}
