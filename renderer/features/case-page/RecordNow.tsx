import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useGo } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FactDialog } from './FactDialog.tsx';

interface Props {
  about: Case;
  /** What may be recorded: asked at once where it is one, else after the choice. */
  facts: readonly [string, ...string[]];
}

/** Somebody came here to record what ends a term. */
export function RecordNow({ about, facts }: Props) {
  const { t } = useTranslation(['case-page', 'ui']);
  const { factName } = useLawTexts();
  const go = useGo();
  const [first] = facts;
  const [chosen, setChosen] = useState(first);
  const [isSure, setSure] = useState(facts.length === 1);
  const close = () => go({ screen: 'case', caseId: about.id });
  if (isSure) return <FactDialog about={about} fact={chosen} onClose={close} />;
  return (
    <Dialog
      open
      onClose={close}
      title={t('recordNow.title')}
      description={about.title}
      onSubmit={() => setSure(true)}
      actions={
        <>
          <Button onClick={close}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('recordNow.on')}
          </Button>
        </>
      }
    >
      <SegmentsField
        label={t('recordNow.which')}
        value={chosen}
        choices={facts.map((fact) => ({ value: fact, label: factName(fact) }))}
        onValueChange={setChosen}
      />
    </Dialog>
  );
}
