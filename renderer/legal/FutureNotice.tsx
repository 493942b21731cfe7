import { useTranslation } from 'react-i18next';
import type { Fact } from '#shared/law/types.ts';
import { useToday } from '../app/hooks.ts';
import { dateText } from '../ui/date-text.ts';
import { Notice } from '../ui/Notice.tsx';
import { daysToCome } from './days-to-come.ts';

/** A day that is still to come may be meant (a hearing set) or mistyped; nobody is stopped. */
export function FutureNotice({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('legal');
  const days = daysToCome(facts, useToday());
  if (days.length === 0) return null;
  return (
    <Notice tone="info">
      {days.map((day) => (
        <p key={day}>{t('future', { date: dateText(day) })}</p>
      ))}
    </Notice>
  );
}
