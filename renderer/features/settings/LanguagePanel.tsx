import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '#shared/documents/language.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useSettings } from '../../app/hooks.ts';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** The language of the window; papers always come in both. */
export function LanguagePanel() {
  const { t } = useTranslation('settings');
  const { settings, changeLanguage } = useSettings();
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <Panel title={t('language.title')}>
      <SegmentsField
        label={t('language.label')}
        hint={t('language.hint')}
        value={settings.language}
        choices={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
        onValueChange={(language) => {
          void changeLanguage(language).then((saved) => setProblem(saved.ok ? null : saved.problem));
        }}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  );
}
