import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lettersFor } from '#shared/acts/letters/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { useCommand } from '../../app/hooks.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import styles from './acts.module.css';
import { PaperChoice } from './PaperChoice.tsx';
import { useBeginLetter } from './use-begin-letter.ts';

/** Which letter to write: those that fit the matter of the case. What the case knows is filled in. */
export function NewLetterDialog({ about, onClose }: { about: Case; onClose: () => void }) {
  const { t } = useTranslation('letters');
  const name = useId();
  const command = useCommand();
  const kinds = lettersFor(about.matter);
  const [id, setId] = useState(kinds[0]?.id);
  const chosen = kinds.find((kind) => kind.id === id);

  const begin = useBeginLetter(command);
  return (
    <AskDialog
      title={t('new.title')}
      lead={t('new.lead')}
      confirm={t('new.open')}
      isComplete={chosen !== undefined}
      {...{ command, onClose }}
      onConfirm={() => chosen && begin(chosen, about)}
    >
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{t('new.kind')}</legend>
        {kinds.map((kind) => (
          <PaperChoice
            key={kind.id}
            paper={kind}
            name={name}
            checked={kind.id === id}
            onChoose={() => setId(kind.id)}
          />
        ))}
      </fieldset>
    </AskDialog>
  );
}
