import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useSettings } from '../../app/hooks.ts';
import { usualShare } from '../../sync/brake.ts';
import { CheckField, SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

/** Percents offered for the brake; whoever wants no question at all takes the whole. */
const shares = [5, 10, usualShare, 50, 100];

/** How files travel from this workstation, and when a bundle is asked about. */
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
        <SelectField
          label={t('carry.askAbove')}
          hint={t('carry.askAboveHint')}
          value={String(settings.askAbove ?? usualShare)}
          choices={shares.map((share) => ({
            value: String(share),
            label: t('carry.share', { share }),
          }))}
          onValueChange={(share) => void keep({ askAbove: Number(share) })}
        />
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}
