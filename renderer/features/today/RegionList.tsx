import { useTranslation } from 'react-i18next';
import { regionalNews } from '#shared/cases/regional-news.ts';
import { useGo, useOffice } from '../../app/hooks.ts';
import { RegionSaid } from '../../legal/RegionSaid.tsx';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './today.module.css';

/** What the region has said and nobody here has read, and what it has assigned and nobody has taken up: before the day's own work. */
export function RegionList() {
  const { t } = useTranslation('from-region');
  const go = useGo();
  const words = regionalNews(useOffice());
  if (words.length === 0) return null;
  return (
    <div className={styles.conflicts}>
      <Panel title={t('title')} padding="flush" aside={<Badge tone="accent">{words.length}</Badge>}>
        <ul>
          {words.map(({ news, unread }) => {
            const about = news.case;
            return (
              <RegionSaid key={news.said.event} news={news} unread={unread}>
                {about && (
                  <Button look="link" onClick={() => go({ screen: 'case', caseId: about.id })}>
                    {about.title}
                  </Button>
                )}
              </RegionSaid>
            );
          })}
        </ul>
      </Panel>
    </div>
  );
}
