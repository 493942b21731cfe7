import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayChangeLaw } from '#shared/cases/law-deciders.ts';
import { useDesk, useUser } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './law.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';

interface Asked {
  readonly choice: string;
  readonly value: string;
}

/** Questions on which lawyers differ, and the reading this office counts by. */
export function ChoicesPanel() {
  const { t } = useTranslation('law-tab');
  const { choiceQuestion, choiceValue } = useLawTexts();
  const { tables, choices } = useDesk().loadedLaw;
  const user = useUser();
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Panel title={t('choices.title')}>
      <Stack>
        <p className={styles.quiet}>{t('choices.lead')}</p>
        {tables.choices.map(({ id, values }) => (
          <SelectField
            key={id}
            label={choiceQuestion(id)}
            value={choices[id] ?? null}
            disabled={!mayChangeLaw(user)}
            choices={Object.keys(values).map((value) => ({ value, label: choiceValue(id, value) }))}
            onValueChange={(value) => value !== choices[id] && setAsked({ choice: id, value })}
          />
        ))}
        {!mayChangeLaw(user) && <p className={styles.quiet}>{t('whoMay')}</p>}
      </Stack>
      {asked && (
        <ReasonDialog
          title={t('choices.change')}
          lead={`${choiceQuestion(asked.choice)} ${choiceValue(asked.choice, asked.value)}`}
          confirm={t('choices.confirm')}
          command={(reason) => ({ do: 'makeChoice', ...asked, reason })}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}
