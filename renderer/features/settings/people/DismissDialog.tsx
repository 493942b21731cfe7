import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '#shared/cases/case.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDesk } from '../../../app/hooks.ts';
import { RefusalNotice } from '../../../legal/RefusalNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useHolders, usePersonName } from './use-people.ts';

interface Props {
  person: User;
  onClose: () => void;
  onDismissed: () => void;
}

/** Somebody leaves: their passphrase opens nothing here any more, and the journal says who decided it. */
export function DismissDialog({ person, onClose, onDismissed }: Props) {
  const { t } = useTranslation(['settings', 'ui']);
  const { session } = useDesk();
  const holders = useHolders();
  const command = useCommand();
  const [problem, setProblem] = useState<Problem | null>(null);
  const dismiss = () =>
    void command.run({ do: 'dismissUser', user: person.id }, () => {
      void (async () => {
        const opens = holders.some(({ user }) => user === person.id);
        const closed = opens ? await session.dismiss(person.id) : null;
        if (closed && !closed.ok) setProblem(closed.problem);
        else onDismissed();
      })();
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('people.dismissOf', { name: usePersonName()(person) })}
      description={t('people.dismissLead')}
      onSubmit={dismiss}
      actions={
        <>
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="danger" type="submit" disabled={command.busy}>
            {t('people.dismiss')}
          </Button>
        </>
      }
    >
      {problem && <ProblemNotice problem={problem} />}
      <RefusalNotice command={command} />
    </Dialog>
  );
}
