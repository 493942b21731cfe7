import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useOffice } from '../app/hooks.ts';
import { momentText } from '../ui/moment-text.ts';
import { useLanguage } from '../ui/use-language.ts';

/** Who recorded an entry of the office and when, as people read it. */
export function EntryBy({ event: { author, recordedAt } }: { event: JournalEvent }) {
  const language = useLanguage();
  const { users } = useOffice();
  return <>{`${users.get(author)?.name[language] ?? author} · ${momentText(recordedAt)}`}</>;
}
