import { useTranslation } from 'react-i18next';
import { caseOnAssignment, takenUp } from '#shared/cases/assigned-case.ts';
import type { Assignment } from '#shared/cases/regional.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { useCommand, useGo, useOffice, useToday } from '../app/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';

/** Opens the case in which an assignment is executed, or leads to it where it was opened already. */
export function TakeUp({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('from-region');
  const office = useOffice();
  const today = useToday();
  const go = useGo();
  const command = useCommand();
  const known = takenUp(assignment, office);
  if (known)
    return (
      <Button look="link" onClick={() => go({ screen: 'case', caseId: known.id })}>
        {t('takenUp')}
      </Button>
    );
  const takeUp = () => {
    const id = SubjectId.parse(crypto.randomUUID());
    void command.run({ do: 'openCase', ...caseOnAssignment(assignment, { id, today }) }, () =>
      go({ screen: 'case', caseId: id }),
    );
  };
  return (
    <>
      <Button disabled={command.busy} onClick={takeUp}>
        {t('takeUp')}
      </Button>
      <RefusalNotice command={command} />
    </>
  );
}
