import { useTranslation } from 'react-i18next';
import type { Period } from '#shared/cases/registers.ts';
import { partsOf, plainDateOf, type PlainDate } from '#shared/kernel/plain-date.ts';
import { useToday } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import styles from './statistics.module.css';

/** The first day of the month, the quarter and the year in which a day lies. */
const beginnings = {
  month: ({ year, month }) => plainDateOf(year, month, 1),
  quarter: ({ year, month }) => plainDateOf(year, month - ((month - 1) % 3), 1),
  year: ({ year }) => plainDateOf(year, 1, 1),
} as const satisfies Readonly<Record<string, (parts: ReturnType<typeof partsOf>) => PlainDate>>;
const lengths = ['month', 'quarter', 'year'] as const;

interface Props {
  period: Period;
  onChange: (period: Period) => void;
}

/** Which days are looked at: typed, or one of the stretches that are asked for most. */
export function PeriodFields({ period, onChange }: Props) {
  const { t } = useTranslation('statistics');
  const today = useToday();
  const change = (part: 'from' | 'to') => (day: PlainDate | null) => {
    const next = { ...period, ...(day && { [part]: day }) };
    if (next.from <= next.to) onChange(next);
  };
  return (
    <div className={styles.period}>
      <DateField label={t('from')} value={period.from} onValueChange={change('from')} today={today} />
      <DateField label={t('to')} value={period.to} onValueChange={change('to')} today={today} />
      {lengths.map((length) => (
        <Button
          key={length}
          onClick={() => onChange({ from: beginnings[length](partsOf(today)), to: today })}
        >
          {t(`periods.${length}`)}
        </Button>
      ))}
    </div>
  );
}
