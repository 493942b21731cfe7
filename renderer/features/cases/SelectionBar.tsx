import { UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './cases.module.css';
import { HandOutDialog } from './HandOutDialog.tsx';
import type { Selection } from './use-selection.ts';

/** What may be done with the chosen cases at once. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation('case-list');
  const [asked, setAsked] = useState(false);
  const { chosen, clear } = selection;
  if (chosen.length === 0) return null;
  return (
    <div className={styles.selection}>
      <strong role="status">{t('selection.chosen', { cases: chosen.length })}</strong>
      <Button look="primary" icon={UserRoundCheck} onClick={() => setAsked(true)}>
        {t('handOut.open')}
      </Button>
      <Button look="quiet" onClick={clear}>
        {t('selection.clear')}
      </Button>
      {asked && (
        <HandOutDialog
          cases={chosen}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false);
            clear();
          }}
        />
      )}
    </div>
  );
}
