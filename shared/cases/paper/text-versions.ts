import type { z } from 'zod';
import { equalJson } from '../../journal/canonical-json.ts';
import type { JournalEvent } from '../../journal/journal-event.ts';
import type { OfficeState } from '../case.ts';
import { TextKept, type TextBlockId } from './payloads.ts';

/** A text of the office as it was kept, and the entry that kept it. */
export interface TextVersion {
  readonly kept: z.infer<typeof TextKept>;
  readonly event: JournalEvent;
}

/** What a text said before it said what it says now, the newest first; what was said twice running is told once. */
export function earlierVersions(
  block: TextBlockId,
  { history, paper }: Pick<OfficeState, 'history' | 'paper'>,
): TextVersion[] {
  const versions = history.flatMap((event): TextVersion[] => {
    const kept = event.type === 'text.kept' ? TextKept.safeParse(event.payload).data : undefined;
    return kept?.block === block ? [{ kept, event }] : [];
  });
  const current = paper.texts.get(block);
  const before = versions.filter(({ event }) => event.id !== current?.event);
  return before
    .filter(({ kept }, at) => !equalJson(kept.text, (before[at + 1]?.kept ?? current)?.text ?? null))
    .toReversed();
}
