import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newsOf } from '#shared/cases/today/last-look.ts';
import { useDesk, useGo, useLastLook, useToday, useWorklist } from '../../app/hooks.ts';
import { dateText } from '../../ui/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Board } from './Board.tsx';
import { CalendarTab } from './calendar/CalendarTab.tsx';
import { DraftsTab } from './drafts/DraftsTab.tsx';
import { NewsTab } from './news/NewsTab.tsx';
import { ShareField } from './ShareField.tsx';
import styles from './today.module.css';
import { useShare } from './use-share.ts';
import { WorkloadTab } from './workload/WorkloadTab.tsx';

const views = ['terms', 'calendar', 'people', 'news', 'drafts'] as const;
type View = (typeof views)[number];

/** The morning's one screen: whose time is running, on which days it ends, in whose hands, and what is new. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const today = useToday();
  const rows = useWorklist();
  const go = useGo();
  const { user } = useDesk();
  const look = useLastLook();
  const [view, setView] = useState<View>('terms');
  const overdue = rows.filter(({ bucket }) => bucket === 'overdue').length;
  const news = newsOf(look?.events ?? [], user);
  const { hands, ...choice } = useShare();
  const shown = useMemo(
    () => (hands === null ? rows : rows.filter((row) => hands.has(row.case.responsible))),
    [rows, hands],
  );
  const panels = {
    terms: (
      <>
        <ShareField {...choice} />
        <Board rows={shown} hands={hands} />
      </>
    ),
    calendar: (
      <>
        <ShareField {...choice} />
        <CalendarTab rows={shown} />
      </>
    ),
    people: <WorkloadTab rows={rows} />,
    drafts: <DraftsTab />,
    news: <NewsTab since={look?.before?.day} news={news} />,
  };
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle', { date: dateText(today), terms: rows.length, overdue })}
      actions={
        <Button look="primary" onClick={() => go({ screen: 'register' })}>
          {t('register')}
        </Button>
      }
    >
      <Tabs
        label={t('views')}
        value={view}
        onValueChange={setView}
        tabs={views.map((value) => ({
          value,
          label: (
            <>
              {t(`view.${value}`)}
              {value === 'news' && news.length > 0 && <Badge tone="accent">{news.length}</Badge>}
            </>
          ),
          panel: <div className={styles.view}>{panels[value]}</div>,
        }))}
      />
    </Page>
  );
}
