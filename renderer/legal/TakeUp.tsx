import { useTranslation } from 'react-i18next';
import { caseOnAssignment, takenUp } from '#shared/cases/assigned-case.ts';
import type { Assignment } from '#shared/cases/regional.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { useCommand, useGo, useOffice, useToday } from '../app/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** Opens the case in which an assignment is executed, or leads to it where it was opened already. */
export function TakeUp({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('from-region');
  const office = useOffice();
  const today = useToday();
  const go = useGo();
  const { run, busy, refusal } = useCommand();
  const known = takenUp(assignment, office);
  if (known)
    return (
      <Button look="link" onClick={() => go({ screen: 'case', caseId: known.id })}>
        {t('takenUp')}
      </Button>
    );
  const takeUp = () => {
    const id = SubjectId.parse(crypto.randomUUID());
    void run({ do: 'openCase', ...caseOnAssignment(assignment, { id, today }) }, () =>
      go({ screen: 'case', caseId: id }),
    );
  };
  return (
    <>
      <Button disabled={busy} onClick={takeUp}>
        {t('takeUp')}
      </Button>
      {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
    </>
  );
}
