import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import { emptyDraft } from '#shared/acts/draft.ts';
import { getAct, type ActId } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { useCommand, useGo } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './acts.module.css';
import { ActPicker } from './ActPicker.tsx';

/** A case whose matter has several acts, and no draft yet to say which one it is about. */
export function ChooseAct({ about, among }: { about: Case; among: readonly ActDefinition[] }) {
  const { t } = useTranslation('act-screens');
  const go = useGo();
  const command = useCommand();
  const [id, setId] = useState<ActId | null>(null);
  const begin = () => {
    if (id === null) return;
    const draft = { do: 'draftAct' as const, case: about.id, act: id, fields: emptyDraft(getAct(id)) };
    void command.run(draft, () => go({ screen: 'act', caseId: about.id }));
  };
  return (
    <Panel
      title={t('section.title')}
      aside={
        <Button look="primary" icon={FilePlus2} disabled={id === null || command.busy} onClick={begin}>
          {t('new.open')}
        </Button>
      }
    >
      <p className={styles.quiet}>{t('new.choose')}</p>
      <ActPicker {...{ id, among }} onChoose={setId} />
      <RefusalNotice command={command} />
    </Panel>
  );
}
