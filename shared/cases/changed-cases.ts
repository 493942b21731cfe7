import type { SubjectId } from '../journal/ids.ts';
import type { OfficeState } from './case.ts';

type Cases = OfficeState['cases'];

interface Change {
  /** Held weakly: a day has hundreds of these, and nobody needs the cases of an hour ago. */
  readonly before: WeakRef<Cases>;
  readonly changed: readonly SubjectId[];
}

const changes = new WeakMap<Cases, Change>();

/** Notes by which cases `after` differs from `before`, the cases of a moment ago. */
export function noteChanged(before: Cases, after: Cases, changed: readonly SubjectId[]): void {
  changes.set(after, { before: new WeakRef(before), changed });
}

/** The cases that were added, changed or taken away: noted where one follows upon the other, else looked for in all. */
export function changedSince(before: Cases, after: Cases): readonly SubjectId[] {
  const known = changes.get(after);
  if (known?.before.deref() === before) return known.changed;
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return [...[...after.keys()].filter((id) => before.get(id) !== after.get(id)), ...gone];
}
