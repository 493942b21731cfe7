import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { CaseTable, type FoundCase } from './CasesPage.tsx';
import { Shell, type View } from './Shell.tsx';

/** Inspections that were appointed and wait for the number of their registration (18.4). */
export function RegistrationsPage({
  view,
  found,
  today,
}: {
  view: View;
  found: readonly FoundCase[];
  today: PlainDate;
}) {
  const { t } = view.texts;
  return (
    <Shell view={view} title={t('registrations.title')}>
      {found.length === 0 ? (
        <p className="panel">{t('registrations.none')}</p>
      ) : (
        <CaseTable view={view} found={found} today={today} caption={t('registrations.caption')} />
      )}
    </Shell>
  );
}
