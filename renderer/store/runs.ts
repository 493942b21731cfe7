/** Consecutive numbers, from `first` to `last`. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The numbers from 1 to `to` that are missing, as runs. */
export function missingRuns(has: (no: number) => boolean, to: number): Run[] {
  const runs: Run[] = [];
  let first: number | undefined;
  for (let no = 1; no <= to + 1; no += 1) {
    const isMissing = no <= to && !has(no);
    if (isMissing) first ??= no;
    else if (first !== undefined) {
      runs.push({ first, last: no - 1 });
      first = undefined;
    }
  }
  return runs;
}

/** Splits numbered items into stretches without a gap. */
export function stretches<Item extends { readonly no: number }>(items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  for (const item of items) {
    const stretch = found.at(-1);
    if (stretch?.at(-1)?.no === item.no - 1) stretch.push(item);
    else found.push([item]);
  }
  return found;
}
