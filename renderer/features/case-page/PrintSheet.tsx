import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import type { Term } from '#shared/law/types.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './case-page.module.css';
import { SheetDialog } from './SheetDialog.tsx';

/** The door to the calculation sheet, under the count it prints. */
export function PrintSheet({ about, term }: { about: Case; term: Term }) {
  const { t } = useTranslation('case-page');
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.sheet}>
      <Button look="quiet" icon={Printer} onClick={() => setOpen(true)}>
        {t('sheet.action')}
      </Button>
      {open && <SheetDialog {...{ about, term }} onClose={() => setOpen(false)} />}
    </div>
  );
}
