import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { LawSearch } from '#shared/library/find-words.ts';
import { sectionsOf, type LawSection } from '#shared/library/law-sections.ts';
import type { LawText } from '#shared/library/law-text.ts';
import type { Ask } from '../../bridge/desk.ts';
import { openFile } from '../../store/attachment-shelf.ts';
import { parseAside } from './parse-aside.ts';

/** A text of the library, opened and read into its articles. */
export interface OpenText {
  readonly law: LawText;
  readonly sections: readonly LawSection[];
  readonly search: LawSearch;
}

/** Opened texts of each open office; they go with its journal when the desk is locked. */
const opened = new WeakMap<object, Map<string, OpenText>>();

/** Opens a text from its parts; the second time from memory. Refuses as `openFile` does. */
export async function openText(
  { ask, journal }: { ask: Ask; journal: object },
  { event, content }: Pick<LibraryText, 'event' | 'content'>,
): Promise<Result<OpenText>> {
  const shelf = opened.get(journal) ?? new Map<string, OpenText>();
  opened.set(journal, shelf);
  const known = shelf.get(event);
  if (known) return ok(known);
  const bytes = await openFile(ask, content);
  if (!bytes.ok) return bytes;
  const law = await parseAside(new TextDecoder().decode(bytes.value ?? new Uint8Array()));
  const text = { law, sections: sectionsOf(law), search: searchOf(law) };
  shelf.set(event, text);
  return ok(text);
}

/** Taken in while the window rests. */
function searchOf(law: LawText): LawSearch {
  const search = new LawSearch(law);
  const work = (deadline: IdleDeadline) => {
    do {
      if (search.steps.next().done === true) return;
    } while (deadline.timeRemaining() > 2);
    rest();
  };
  const rest = () => requestIdleCallback(work, { timeout: 300 });
  rest();
  return search;
}
