import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useSettings } from '../../app/hooks.ts';
import { CheckField, SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** How files travel from this workstation. */
export function CarryPanel() {
  const { t } = useTranslation('sync');
  const { settings, save } = useSettings();
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = async (part: Parameters<typeof save>[0]) => {
    const saved = await save(part);
    setProblem(saved.ok ? null : saved.problem);
  };
  return (
    <Panel title={t('carry.title')}>
      <Stack>
        <CheckField
          label={t('carry.metered')}
          checked={settings.metered ?? false}
          onCheckedChange={(metered) => void keep({ metered })}
        />
        <SegmentsField
          label={t('carry.fetch')}
          hint={t('carry.fetchHint')}
          value={settings.fetchFiles ?? 'all'}
          choices={[
            { value: 'all', label: t('carry.all') },
            { value: 'wanted', label: t('carry.wanted') },
          ]}
          onValueChange={(fetchFiles) => void keep({ fetchFiles })}
        />
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}
