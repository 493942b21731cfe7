import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useGo, useOffice } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Details, Panel } from '../../ui/Panel.tsx';

/** Who is concerned, how it came in, and which case it grew from. */
export function CaseDetails({ about }: { about: Case }) {
  const { t, i18n } = useTranslation(['case-page', 'register']);
  const { cases, users } = useOffice();
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  const { body } = about.parties;
  const applicant: Partial<NonNullable<Case['parties']['applicant']>> = about.parties.applicant ?? {};
  const parent = about.parent === undefined ? undefined : cases.get(about.parent);
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
    { name: t('details.parent'), value: parent && <CaseLink to={parent} /> },
    { name: t('details.grown'), value: useGrownCases(about) },
  ];
  return (
    <Panel title={t('details.title')}>
      <Details rows={rows.filter(({ value }) => value !== undefined)} />
    </Panel>
  );
}

/** Links to the cases opened on this one; acts drawn up on it stand in their own section. */
function useGrownCases({ id }: Case): ReactNode {
  const grown = [...useOffice().cases.values()].filter(
    ({ parent, draft }) => parent === id && draft === undefined,
  );
  return grown.length === 0 ? undefined : grown.map((each) => <CaseLink key={each.id} to={each} />);
}

function CaseLink({ to }: { to: Case }) {
  const go = useGo();
  return (
    <Button look="link" onClick={() => go({ screen: 'case', caseId: to.id })}>
      {to.title}
    </Button>
  );
}
