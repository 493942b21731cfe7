import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { textSizes, themes, useSettings, type SettingsState } from '../../app/hooks.ts';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** Colours and letters of the window at this workstation; papers are black on white always. */
export function AppearancePanel() {
  const { t } = useTranslation('settings');
  const { settings, save } = useSettings();
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (part: Partial<SettingsState>) =>
    void save(part).then((saved) => setProblem(saved.ok ? null : saved.problem));
  const { theme = 'system', textSize = 100 } = settings;
  return (
    <Panel title={t('appearance.title')}>
      <Stack>
        <SegmentsField
          label={t('appearance.theme')}
          hint={t('appearance.hint')}
          value={theme}
          choices={themes.map((each) => ({ value: each, label: t(`appearance.themes.${each}`) }))}
          onValueChange={(chosen) => change({ theme: chosen })}
        />
        <SegmentsField
          label={t('appearance.textSize')}
          value={String(textSize)}
          choices={textSizes.map((size) => ({
            value: String(size),
            label: t('appearance.percent', { size }),
          }))}
          onValueChange={(size) => change({ textSize: Number(size) })}
        />
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}
