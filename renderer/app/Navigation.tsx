import {
  BookOpen,
  BookUser,
  CalendarDays,
  ChartNoAxesColumn,
  FilePlus2,
  Folders,
  RefreshCw,
  Scale,
  Settings,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/Notice.tsx';
import { useSyncStatus, useWorklist } from './desk-context.ts';
import styles from './frame.module.css';
import { useAppSelector, useGo } from './hooks.ts';
import { sections, type Section } from './route-slice.ts';

const icons = {
  today: CalendarDays,
  cases: Folders,
  journals: BookOpen,
  statistics: ChartNoAxesColumn,
  library: Scale,
  register: FilePlus2,
  directories: BookUser,
  sync: RefreshCw,
  settings: Settings,
};

/** The sections of the desk; Alt with a digit goes to the section of that place. */
export function Navigation() {
  const { t } = useTranslation('app');
  const route = useAppSelector((state) => state.route);
  const current: Section = 'caseId' in route ? 'cases' : route.screen;
  const overdue = useWorklist().filter(({ bucket }) => bucket === 'overdue').length;
  const { server, waiting: unsent } = useSyncStatus();
  const waiting = server === null ? 0 : unsent;
  const go = useGo();
  return (
    <nav className={styles.nav} aria-label={t('navigation.label')}>
      <ul>
        {sections.map((section, index) => {
          const Icon = icons[section];
          return (
            <li key={section}>
              <button
                type="button"
                className={styles.navItem}
                title={t(`navigation.${section}`)}
                aria-current={section === current ? 'page' : undefined}
                aria-keyshortcuts={`Alt+${index + 1}`}
                onClick={() => go({ screen: section })}
              >
                <Icon aria-hidden="true" />
                <span className={styles.navText}>{t(`navigation.${section}`)}</span>
                {section === 'today' && (
                  <Count tone="danger" meaning={t('navigation.overdue')} count={overdue} />
                )}
                {section === 'sync' && (
                  <Count tone="plain" meaning={t('navigation.waiting')} count={waiting} />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface CountProps {
  tone: 'danger' | 'plain';
  /** What is counted, for those who do not see the colour. */
  meaning: string;
  count: number;
}

function Count({ tone, meaning, count }: CountProps) {
  if (count === 0) return null;
  return (
    <Badge tone={tone}>
      <span className="visually-hidden">{meaning}</span>
      {count}
    </Badge>
  );
}
