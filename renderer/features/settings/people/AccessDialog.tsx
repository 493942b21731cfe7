import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '#shared/cases/case.ts';
import { useDesk } from '../../../app/hooks.ts';
import { temporaryPassphrase } from '../../../session/temporary-passphrase.ts';
import { PaperDialog } from './PaperDialog.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { usePersonName } from './use-people.ts';

/** Lets somebody open this workstation by a passphrase on paper, which they change when they first come in. */
export function AccessDialog({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { session, user } = useDesk();
  const name = usePersonName()(person);
  const [given, setGiven] = useState<string | null>(null);
  if (given !== null)
    return (
      <PaperDialog
        title={t('access.shown', { name })}
        note={t('access.note')}
        lines={[{ text: given }]}
        onWritten={onClose}
      />
    );
  return (
    <ProofDialog
      title={t('people.giveTo', { name })}
      lead={t('access.lead')}
      confirm={t('access.make')}
      onClose={onClose}
      onProven={async (passphrase) => {
        const temporary = temporaryPassphrase();
        const holder = {
          user: person.id,
          name: person.name,
          passphrase: temporary,
          temporary: true as const,
        };
        const admitted = await session.admit({ by: { user, passphrase } }, holder);
        if (!admitted.ok) return admitted.problem;
        setGiven(temporary);
        return null;
      }}
    />
  );
}
