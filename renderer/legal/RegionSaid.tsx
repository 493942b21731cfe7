import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionalNews } from '#shared/cases/regional-news.ts';
import { useCommand } from '../app/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Layout.tsx';
import styles from './legal.module.css';
import { RefusalNotice } from './RefusalNotice.tsx';
import { TakeUp } from './TakeUp.tsx';
import { useRegionTexts } from './use-region-texts.ts';

interface Props {
  news: RegionalNews;
  /** Not yet confirmed to have been read: a button asks for it. */
  unread: boolean;
  children?: ReactNode;
}

/** One thing the region said: what, by whom, why; and the button that confirms it was read. */
export function RegionSaid({ news, unread, children }: Props) {
  const { t } = useTranslation('from-region');
  const { sentence, content, author } = useRegionTexts();
  const command = useCommand();
  const { event } = news.said;
  return (
    <li className={styles.said}>
      <div className={styles.saidText}>
        <span className={styles.saidTitle}>{sentence(news)}</span>
        {content(news) !== '' && <span>{content(news)}</span>}
        <span className={styles.saidBy}>{author(news)}</span>
        {children}
        <RefusalNotice command={command} />
      </div>
      <Row>
        {news.kind === 'assigned' && <TakeUp assignment={news.said} />}
        {unread && (
          <Button
            disabled={command.busy}
            onClick={() => void command.run({ do: 'acknowledgeRegion', event }, () => undefined)}
          >
            {t('read')}
          </Button>
        )}
      </Row>
    </li>
  );
}
