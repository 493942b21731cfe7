import { useTranslation } from 'react-i18next';
import type { Fact } from '#shared/law/types.ts';
import { useToday } from '../../app/hooks.ts';
import { dateText } from '../../ui/date-text.ts';
import { Notice } from '../../ui/Notice.tsx';

/** A day that is still to come may be meant (a hearing set) or mistyped; nobody is stopped. */
export function FutureNotice({ fact: { on } }: { fact: Fact }) {
  const { t } = useTranslation('case-page');
  const today = useToday();
  if (on === undefined || on <= today) return null;
  return (
    <Notice tone="info">
      <p>{t('future', { date: dateText(on) })}</p>
    </Notice>
  );
}
