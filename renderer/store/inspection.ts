import { readHoldings, type OpenShelf, type Presence } from './holdings.ts';
import { fillShelf, type Copies } from './mending.ts';
import { missingRuns } from './runs.ts';
import { emptySentinel } from './sealed-record.ts';

/** Which of the records from 1 to `count` lie whole on the shelf. */
export async function inspectShelf(shelf: OpenShelf, count: number): Promise<Presence> {
  const { whole } = await readHoldings(shelf, () => undefined);
  return Array.from({ length: count }, (_, at) => whole[at] ?? false);
}

export interface Mended {
  /** Records brought from the vault. */
  readonly brought: number;
  /** The first record that is in neither copy; undefined when all are there. */
  readonly lost: number | undefined;
}

/** Brings back from the vault what the inspection did not find whole. */
export async function mendShelf(copies: Copies, found: readonly boolean[]): Promise<Mended> {
  const whole = [...found];
  const filling = { source: copies.vault, to: whole.length };
  const { brought } = await fillShelf(copies, { whole, from: emptySentinel }, filling);
  const [lost] = missingRuns((no) => whole[no - 1] === true, whole.length);
  return { brought, lost: lost?.first };
}
