import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { useCommand, useToday, useUser } from '../../app/hooks.ts';
import { fieldsOf, initialValues, missingFields, toFact } from '../../legal/fact-form.ts';
import { FactFields } from '../../legal/FactFields.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Columns } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AskDialog } from '../../legal/AskDialog.tsx';

/** What the addressee did with the act; what the law offers then stands on the same screen. */
export function OutcomeDialog({ about, fact, onClose }: { about: Case; fact: string; onClose: () => void }) {
  const { t } = useTranslation('act-screens');
  const { factName } = useLawTexts();
  const today = useToday();
  const { role } = useUser();
  const toast = useToast();
  const command = useCommand();
  const fields = fieldsOf(about.matter, fact);
  const [values, setValues] = useState(() => initialValues(fields, { today, role }));
  const isComplete = missingFields(fields, values).length === 0;
  const record = () =>
    void command.run({ do: 'recordFact', case: about.id, fact: toFact(fact, values) }, () => {
      toast(t('service.recorded'));
      onClose();
    });
  return (
    <AskDialog
      title={factName(fact)}
      lead={about.title}
      confirm={t('service.record')}
      isComplete={isComplete}
      {...{ command, onClose }}
      onConfirm={record}
    >
      <Columns>
        <FactFields {...{ fields, values, today }} missing={[]} onValuesChange={setValues} />
      </Columns>
    </AskDialog>
  );
}
