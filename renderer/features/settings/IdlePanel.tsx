import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useSettings } from '../../app/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

const minutesOffered = [3, 5, 10, 15, 30, 60];

/** After how long an untouched desk locks itself. */
export function IdlePanel() {
  const { t } = useTranslation('settings');
  const { settings, save } = useSettings();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { idleMinutes } = settings;
  const choices = [...new Set([...minutesOffered, idleMinutes])].toSorted((a, b) => a - b);
  return (
    <Panel title={t('idle.title')}>
      <SelectField
        label={t('idle.label')}
        hint={t('idle.hint')}
        value={String(idleMinutes)}
        choices={choices.map((minutes) => ({
          value: String(minutes),
          label: t('idle.minutes', { minutes }),
        }))}
        onValueChange={(minutes) =>
          void save({ idleMinutes: Number(minutes) }).then((saved) =>
            setProblem(saved.ok ? null : saved.problem),
          )
        }
      />
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  );
}
