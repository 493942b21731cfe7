import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useOffice } from '../../app/hooks.ts';
import { momentText } from '../../ui/moment-text.ts';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './law.module.css';
import { useLawEventText } from './use-law-event-text.ts';

/** One entry about the law: what was decided and why, by whom and when. */
export function LawEvent({ event }: { event: JournalEvent }) {
  const language = useLanguage();
  const { users } = useOffice();
  const { what, why } = useLawEventText()(event);
  const author = users.get(event.author)?.name[language] ?? event.author;
  return (
    <span>
      <span className={styles.name}>{what}</span>
      <span className={styles.quiet}>{why}</span>
      <span className={styles.quiet}>{`${author} · ${momentText(event.recordedAt)}`}</span>
    </span>
  );
}
