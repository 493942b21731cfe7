import { CirclePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useDesk } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './case-page.module.css';
import { FactDialog } from './FactDialog.tsx';
import { offeredFacts } from './offered-facts.ts';

/** Everything the law knows that may happen in this matter, each as a fact with its date. */
export function Actions({ about }: { about: Case }) {
  const { t } = useTranslation('case-page');
  const { factName } = useLawTexts();
  const { loadedLaw } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const names = offeredFacts(about, loadedLaw.tables.openings[about.matter]);
  if (names.length === 0) return null;
  return (
    <Panel title={t('actions.title')} padding="flush">
      <ul className={styles.actions}>
        {names.map((name) => (
          <li key={name}>
            <button type="button" className={styles.action} onClick={() => setChosen(name)}>
              <CirclePlus aria-hidden="true" />
              {factName(name)}
            </button>
          </li>
        ))}
      </ul>
      {chosen !== null && <FactDialog about={about} fact={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}
