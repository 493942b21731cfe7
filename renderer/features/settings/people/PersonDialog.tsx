import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '#shared/cases/case.ts';
import { UserId } from '#shared/journal/ids.ts';
import { useCommand } from '../../../app/hooks.ts';
import { AskDialog } from '../../../legal/AskDialog.tsx';
import { emptyPerson, personFaults, type Faults } from '../../../legal/person-entry.ts';
import { PersonFields } from '../../../legal/PersonFields.tsx';
import { usePersonCard, usePersonEntry } from '../../../legal/use-person-card.ts';
import { useToast } from '../../../ui/Toasts.tsx';

interface Props {
  /** Undefined for somebody new. */
  person?: User;
  title: string;
  onClose: () => void;
  onSaved: (person: User) => void;
}

/** Who somebody is in the office, as it stands under an act. */
export function PersonDialog({ person, title, onClose, onSaved }: Props) {
  const { t } = useTranslation('settings');
  const toEntry = usePersonEntry();
  const toCard = usePersonCard();
  const toast = useToast();
  const command = useCommand();
  const [entry, setEntry] = useState(() => (person ? toEntry(person) : emptyPerson));
  const [faults, setFaults] = useState<Faults>({});
  const save = async () => {
    const found = personFaults(entry);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const saved = { ...toCard(entry), id: person?.id ?? UserId.parse(crypto.randomUUID()) };
    await command.run({ do: 'admitUser', user: saved }, () => {
      toast(t('people.saved'));
      onSaved(saved);
    });
  };
  return (
    <AskDialog
      title={title}
      width="wide"
      confirm={t('people.save')}
      isComplete
      command={command}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <PersonFields value={entry} faults={faults} onChange={setEntry} />
    </AskDialog>
  );
}
