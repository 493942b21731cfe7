import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useOffice } from '../../app/hooks.ts';
import { Details, Panel } from '../../ui/Panel.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** Who is concerned, how it came in, and in whose hands it is. */
export function CaseDetails({ about }: { about: Case }) {
  const { t } = useTranslation(['case-page', 'register']);
  const { users } = useOffice();
  const language = useLanguage();
  const { body } = about.parties;
  const applicant: Partial<NonNullable<Case['parties']['applicant']>> = about.parties.applicant ?? {};
  const rows = [
    { name: t('register:applicant'), value: applicant.name },
    { name: t('register:iin'), value: applicant.iin },
    { name: t('register:phone'), value: applicant.phone },
    { name: t('register:address'), value: applicant.address },
    { name: t('register:body'), value: body?.[language] },
    { name: t('register:source'), value: t(`register:sources.${about.source.kind}`) },
    { name: t('details.number'), value: about.source.number },
    { name: t('details.openedBy'), value: users.get(about.openedBy)?.name[language] },
    { name: t('details.responsible'), value: users.get(about.responsible)?.name[language] },
  ];
  return (
    <Panel title={t('details.title')}>
      <Details rows={rows.filter(({ value }) => value !== undefined)} />
    </Panel>
  );
}
