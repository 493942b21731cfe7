import { Newspaper } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseNews } from '#shared/cases/today/last-look.ts';
import { regionAuthor } from '#shared/cases/regional.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useGo, useOffice } from '../../../app/hooks.ts';
import { useEventParticulars, useEventText } from '../../../legal/use-event-text.ts';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { dateText } from '../../../ui/date-text.ts';
import { momentText } from '../../../ui/moment-text.ts';
import { EmptyState, Panel } from '../../../ui/Panel.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import styles from './news.module.css';

/** Cases in sight at once; the rest on demand. */
const inSight = 30;

interface Props {
  /** The day of the last look; undefined while there was none before today. */
  since: PlainDate | undefined;
  news: readonly CaseNews[];
}

/** What colleagues and the region have entered since this user last looked, by case. */
export function NewsTab({ since, news }: Props) {
  const { t } = useTranslation('today');
  const { cases } = useOffice();
  const [all, setAll] = useState(false);
  const known = news.filter(({ subject }) => cases.has(subject));
  const title = since === undefined ? t('view.news') : t('news.since', { date: dateText(since) });
  const empty = since === undefined ? t('news.first') : t('news.none');
  return (
    <Panel title={title} padding="flush">
      {known.length === 0 && <EmptyState icon={Newspaper} text={empty} />}
      {known.slice(0, all ? undefined : inSight).map((each) => (
        <NewsOfCase key={each.subject} news={each} />
      ))}
      {!all && known.length > inSight && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('news.all', { cases: known.length })}
        </Button>
      )}
    </Panel>
  );
}

function NewsOfCase({ news: { subject, events } }: { news: CaseNews }) {
  const { matterName } = useLawTexts();
  const go = useGo();
  const about = useOffice().cases.get(subject);
  if (!about) return null;
  return (
    <article className={styles.case}>
      <h3 className={styles.title}>
        <Button look="link" onClick={() => go({ screen: 'case', caseId: subject })}>
          {about.title}
        </Button>
        <span className={styles.quiet}>{matterName(about.matter)}</span>
      </h3>
      <ul>
        {events.map((event) => (
          <NewsLine key={event.id} event={event} />
        ))}
      </ul>
    </article>
  );
}

function NewsLine({ event }: { event: JournalEvent }) {
  const language = useLanguage();
  const office = useOffice();
  const text = useEventText(office)(event);
  const particulars = useEventParticulars()(event);
  const author = regionAuthor(event) ?? office.users.get(event.author)?.name[language] ?? event.author;
  return (
    <li className={styles.line}>
      <span className="numbers">{momentText(event.recordedAt)}</span>
      <span>
        {text}
        {particulars !== '' && <span className={styles.quiet}> {particulars}</span>}
      </span>
      <span className={styles.quiet}>{author}</span>
    </li>
  );
}
