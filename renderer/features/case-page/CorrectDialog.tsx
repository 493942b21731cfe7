import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Case, CaseFact } from '#shared/cases/case.ts';
import { keptName, useCommand, useDiscard, useGo, useKept, useToday } from '../../app/hooks.ts';
import { FactValues, fieldsOf, missingFields, toFact, valuesOf } from '../../legal/fact-form.ts';
import { FactFields } from '../../legal/FactFields.tsx';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/ChoiceFields.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { Forecast } from './Forecast.tsx';

interface Props {
  about: Case;
  given: CaseFact;
  onClose: () => void;
}

const Correction = z.object({ values: FactValues, struck: z.boolean(), reason: z.string() });
interface Correction {
  readonly values: FactValues;
  readonly struck: boolean;
  readonly reason: string;
}

/** Nothing is erased: a correction is a new entry that names the one it corrects, with its reason. */
export function CorrectDialog({ about, given: { event, fact }, onClose }: Props) {
  const { t } = useTranslation(['case-page', 'ui']);
  const { factName } = useLawTexts();
  const today = useToday();
  const command = useCommand();
  const fields = fieldsOf(about.matter, fact.fact);
  const typed = useKept<Correction>(keptName({ form: 'correction', event }), Correction, () => ({
    ...{ values: valuesOf(fact, fields), struck: false, reason: '' },
  }));
  const { values, struck, reason } = typed.value;
  const change = (part: Partial<Correction>) => typed.change({ ...typed.value, ...part });
  const discard = useDiscard();
  const go = useGo();
  const [tried, setTried] = useState(false);
  const corrected = struck ? null : toFact(fact.fact, values);
  const facts = about.facts.flatMap((each) => (each.event === event ? (corrected ?? []) : each.fact));

  const correct = async () => {
    setTried(true);
    if (reason.trim() === '' || (!struck && fields.length > 0 && values['on'] === undefined)) return;
    await command.run(
      { do: 'correctFact', case: about.id, corrects: event, fact: corrected, reason: reason.trim() },
      () => {
        typed.forget();
        onClose();
      },
    );
  };
  // Kept is what a lock interrupts; whoever closes the dialog is done with it.
  const close = () => {
    discard(typed, () => go({ screen: 'case', caseId: about.id, correct: event }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('correct.title', { fact: factName(fact.fact) })}
      description={t('correct.lead')}
      onSubmit={() => void correct()}
      actions={
        <>
          <Button onClick={close}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={command.busy}>
            {t('correct.confirm')}
          </Button>
        </>
      }
    >
      <CheckField
        label={t('correct.strike')}
        checked={struck}
        onCheckedChange={(next) => change({ struck: next })}
      />
      {!struck && (
        <Columns>
          <FactFields
            {...{ fields, values, today }}
            missing={tried ? missingFields(fields, values).filter((path) => path === 'on') : []}
            onValuesChange={(next) => change({ values: next })}
          />
        </Columns>
      )}
      <TextArea
        label={t('correct.reason')}
        value={reason}
        onValueChange={(next) => change({ reason: next })}
        rows={2}
        error={tried && reason.trim() === '' ? t('correct.reasonMissing') : undefined}
      />
      {command.refusal ? <RefusalNotice command={command} /> : <Forecast about={about} facts={facts} />}
    </Dialog>
  );
}
