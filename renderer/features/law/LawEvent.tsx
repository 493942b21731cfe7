import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { EntryBy } from '../../legal/EntryBy.tsx';
import styles from './law.module.css';
import { useLawEventText } from './use-law-event-text.ts';

/** One entry about the law: what was decided and why, by whom and when. */
export function LawEvent({ event }: { event: JournalEvent }) {
  const { what, why } = useLawEventText()(event);
  return (
    <span>
      <span className={styles.name}>{what}</span>
      <span className={styles.quiet}>{why}</span>
      <span className={styles.quiet}>
        <EntryBy event={event} />
      </span>
    </span>
  );
}
