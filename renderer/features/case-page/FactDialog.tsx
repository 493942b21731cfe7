import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { keptName, useCommand, useDiscard, useGo, useKept, useToday, useUser } from '../../app/hooks.ts';
import { FactValues, fieldsOf, initialValues, missingFields, toFact } from '../../legal/fact-form.ts';
import { FactFields } from '../../legal/FactFields.tsx';
import { FutureNotice } from '../../legal/FutureNotice.tsx';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { Forecast } from './Forecast.tsx';

interface Props {
  about: Case;
  fact: string;
  onClose: () => void;
}

/** Records any fact of the matter; what would follow from it is shown before it is recorded. */
export function FactDialog({ about, fact, onClose }: Props) {
  const { t } = useTranslation(['case-page', 'ui']);
  const { factName } = useLawTexts();
  const today = useToday();
  const user = useUser();
  const toast = useToast();
  const command = useCommand();
  const fields = fieldsOf(about.matter, fact);
  const typed = useKept<FactValues>(keptName({ form: 'fact', caseId: about.id, fact }), FactValues, () =>
    initialValues(fields, { today, role: user.role }),
  );
  const discard = useDiscard();
  const go = useGo();
  const { value: values } = typed;
  const [missing, setMissing] = useState<readonly string[]>([]);
  const isComplete = missingFields(fields, values).length === 0;

  const record = async () => {
    setMissing(missingFields(fields, values));
    if (!isComplete) return;
    await command.run({ do: 'recordFact', case: about.id, fact: toFact(fact, values) }, () => {
      toast(t('recorded'));
      typed.forget();
      onClose();
    });
  };
  // Kept is what a lock interrupts; whoever closes the dialog is done with it.
  const close = () => {
    discard(typed, () => go({ screen: 'case', caseId: about.id, record: fact }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={factName(fact)}
      description={about.title}
      onSubmit={() => void record()}
      actions={
        <>
          <Button onClick={close}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={command.busy}>
            {t('record')}
          </Button>
        </>
      }
    >
      <Columns>
        <FactFields
          {...{ fields, values, missing, today }}
          onValuesChange={(next) => {
            typed.change(next);
            command.reset();
          }}
        />
      </Columns>
      {isComplete && <FutureNotice facts={[toFact(fact, values)]} />}
      {command.refusal ? (
        <RefusalNotice command={command} />
      ) : (
        isComplete && (
          <Forecast about={about} facts={[...about.facts.map((each) => each.fact), toFact(fact, values)]} />
        )
      )}
    </Dialog>
  );
}
