/** What is typed in the print dialog; no place as long as none was chosen. */
export interface PrintEntry {
  readonly place: string | null;
  readonly copies: string;
}

export interface PrintOrder {
  /** Token of the place. */
  readonly place: string;
  /** How many of each paper will be put on the blank. */
  readonly copies: number;
}

/** The number of copies typed: 1 to 99, else null. */
export function readCopies(typed: string): number | null {
  return /^[1-9]\d?$/.test(typed.trim()) ? Number(typed) : null;
}

/** The order, or null as long as something is not said. */
export function toOrder({ place, copies }: PrintEntry): PrintOrder | null {
  const count = readCopies(copies);
  return place === null || count === null ? null : { place, copies: count };
}
