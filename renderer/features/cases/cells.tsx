import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice, useToday } from '../../app/hooks.ts';
import { DueBadge } from '../../legal/TermCard.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { Column } from './case-list-slice.ts';
import type { CaseLine } from './list-cases.ts';

type Cell = ComponentType<{ line: CaseLine }>;

const MatterCell: Cell = ({ line }) => useLawTexts().matterName(line.case.matter);

const FromCell: Cell = ({ line }) => {
  const { applicant, body } = line.case.parties;
  const language = useLanguage();
  return applicant?.name ?? body?.[language] ?? '';
};

const OpenedCell: Cell = ({ line }) => <span className="numbers">{dateText(line.case.registered)}</span>;

const NextCell: Cell = ({ line: { next } }) =>
  next !== undefined && <span className="numbers">{dateText(next)}</span>;

const StateCell: Cell = ({ line: { next, status } }) => {
  const { t } = useTranslation('case-list');
  const today = useToday();
  return status === 'closed' ? <Badge>{t('statuses.closed')}</Badge> : <DueBadge due={next} today={today} />;
};

const ResponsibleCell: Cell = ({ line }) => {
  const language = useLanguage();
  return useOffice().users.get(line.case.responsible)?.name[language] ?? '';
};

const SourceCell: Cell = ({ line }) => {
  const { t } = useTranslation('register');
  return t(`sources.${line.case.source.kind}`);
};

const IssuedCell: Cell = ({ line }) => line.case.issued?.number ?? '';

/** What stands in each column. */
export const cells: Readonly<Record<Column, Cell>> = {
  matter: MatterCell,
  from: FromCell,
  opened: OpenedCell,
  next: NextCell,
  state: StateCell,
  responsible: ResponsibleCell,
  source: SourceCell,
  issued: IssuedCell,
};
