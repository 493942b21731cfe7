import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayChangeLaw } from '#shared/cases/law-deciders.ts';
import type { ActivatedPack } from '#shared/cases/office-law.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useDesk, useOffice, useUser } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './law.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';

/** Editions of the law, calendars by year, and the packs over them. */
export function LawInForce() {
  const { t } = useTranslation('law-tab');
  return (
    <Panel title={t('inForce.title')} padding="flush">
      <Regimes />
      <Years />
      <Packs />
    </Panel>
  );
}

function Regimes() {
  const { t } = useTranslation('law-tab');
  const { actName } = useLawTexts();
  const { tables } = useDesk().loadedLaw;
  return (
    <Table caption={t('inForce.regimes')}>
      {tables.regimes.map(({ id, from, to, act, loaded, status }) => (
        <tr key={id}>
          <th scope="row">
            {actName(act)}
            <span className={classNames(styles.span, 'numbers')}>
              {t('inForce.span', {
                from: dateText(from as PlainDate),
                to: to === undefined ? '…' : dateText(to as PlainDate),
              })}
            </span>
          </th>
          <td>
            {!loaded && <Badge tone="danger">{t('inForce.notLoaded')}</Badge>}
            {loaded && status !== 'verified' && <Badge tone="warn">{t('inForce.unverified')}</Badge>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Years() {
  const { t } = useTranslation('law-tab');
  const { calendarStatusText } = useLawTexts();
  const { years } = useDesk().loadedLaw.calendar;
  return (
    <Table caption={t('inForce.years')}>
      {Object.entries(years)
        .toSorted(([a], [b]) => Number(b) - Number(a))
        .map(([year, { status = 'verified' }]) => (
          <tr key={year}>
            <th scope="row" className="numbers">
              {year}
            </th>
            <td>
              <Badge tone={status === 'verified' ? 'good' : 'warn'}>{calendarStatusText(status)}</Badge>
            </td>
          </tr>
        ))}
    </Table>
  );
}

function Packs() {
  const { t } = useTranslation('law-tab');
  const language = useLanguage();
  const { packs } = useOffice().law;
  const user = useUser();
  const [leaving, setLeaving] = useState<ActivatedPack | null>(null);
  if (packs.length === 0) return <p className={styles.none}>{t('packs.none')}</p>;
  const orderOf = ({ pack }: ActivatedPack) => pack?.order[language] ?? t('packs.unreadable');
  return (
    <ul aria-label={t('packs.title')}>
      {packs.map((each) => (
        <li key={each.event} className={styles.line}>
          <span>
            <span className={styles.name}>{orderOf(each)}</span>
            <span className={styles.quiet}>
              {t('packs.since', { date: dateText(each.on), reason: each.reason })}
            </span>
          </span>
          {mayChangeLaw(user) && (
            <Button look="quiet" onClick={() => setLeaving(each)}>
              {t('packs.rollBack')}
            </Button>
          )}
        </li>
      ))}
      {leaving && (
        <ReasonDialog
          title={t('packs.rollBackTitle')}
          lead={orderOf(leaving)}
          confirm={t('packs.rollBack')}
          command={(reason) => ({ do: 'rollBackPack', activation: leaving.event, reason })}
          onClose={() => setLeaving(null)}
        />
      )}
    </ul>
  );
}
