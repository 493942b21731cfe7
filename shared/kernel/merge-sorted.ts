/** Two lists, each in order, as one in order; of equals those of the first come first. Costs what the lists are long. */
export function mergeSorted<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Item[] {
  const merged: Item[] = [];
  let at = 0;
  for (const item of second) {
    for (let next = first[at]; next !== undefined && compare(next, item) <= 0; next = first[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(item);
  }
  for (; at < first.length; at += 1) merged.push(first[at] as Item);
  return merged;
}
