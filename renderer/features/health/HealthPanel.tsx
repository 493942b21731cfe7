import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { levels, type HealthRow, type Level } from '#shared/health/findings.ts';
import { worstOf } from '#shared/health/judge.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { momentText } from '../../ui/moment-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './health.module.css';
import type { HealthNow } from './use-health.ts';

const tones = { good: 'good', attention: 'warn', bad: 'danger' } as const satisfies Record<Level, string>;

const rankOf = ({ level }: HealthRow): number => levels.indexOf(level);

/** What was looked at, what was found, and what to do where it is not well; that comes first. */
export function HealthPanel({ rows, health }: { rows: readonly HealthRow[]; health: HealthNow }) {
  const { t } = useTranslation('health');
  const { evidence, problem, isLooking, look } = health;
  return (
    <Panel title={t('title')} padding="flush" aside={rows.length > 0 && <LevelBadge level={worstOf(rows)} />}>
      <div className={styles.head}>
        <p>{t('lead')}</p>
        <Row spread="between">
          <span className={styles.quiet}>{evidence && <Program {...evidence.program} />}</span>
          <Button icon={RefreshCw} disabled={isLooking} onClick={look}>
            {isLooking ? t('looking') : t('again')}
          </Button>
        </Row>
        {problem && <ProblemNotice problem={problem} />}
      </div>
      {rows.length > 0 && <Rows rows={rows.toSorted((a, b) => rankOf(b) - rankOf(a))} />}
    </Panel>
  );
}

function Program({ version, shell, browser, platform }: NonNullable<HealthNow['evidence']>['program']) {
  const { t } = useTranslation('settings');
  const names = [`${t('program.version')}: ${version}`, t(`program.${shell}`), browser, platform];
  return names.join(' · ');
}

function LevelBadge({ level }: { level: Level }) {
  const { t } = useTranslation('health');
  return <Badge tone={tones[level]}>{t(`level.${level}`)}</Badge>;
}

function Rows({ rows }: { rows: readonly HealthRow[] }) {
  const { t } = useTranslation('health');
  return (
    <Table
      className={styles.table}
      label={t('table')}
      columns={[t('columns.check'), t('columns.level'), t('columns.finding')]}
    >
      {rows.map((row) => (
        <tr key={row.check}>
          <th scope="row">{t(`checks.${row.check}`)}</th>
          <td>
            <LevelBadge level={row.level} />
          </td>
          <td>
            <Finding row={row} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Finding({ row: { check, finding, level, values } }: { row: HealthRow }) {
  const { t } = useTranslation('health');
  return (
    <>
      <p>{t(`${check}.${finding}`, shown(values))}</p>
      {level !== 'good' && <p className={styles.todo}>{t(`todo.${check}.${finding}`)}</p>}
    </>
  );
}

/** Instants as the clock on the wall shows them, large numbers in groups of three; a year is no large number. */
function shown(values: HealthRow['values']): HealthRow['values'] {
  const texts = Object.entries(values).map(([name, value]) => {
    if (name === 'at' || name === 'until') return [name, momentText(String(value))];
    return [name, typeof value === 'number' && value >= 10_000 ? value.toLocaleString('ru') : value];
  });
  return Object.fromEntries(texts) as HealthRow['values'];
}
