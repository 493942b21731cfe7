import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectId } from '#shared/journal/ids.ts';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ImportCards } from './import/ImportCards.tsx';
import { RegistrationCard } from './RegistrationCard.tsx';

/** Something new comes before the desk: one card by keyboard, or many out of a file. @param parent the case it grows from */
export function RegisterScreen({ parent }: { parent: SubjectId | undefined }) {
  const { t } = useTranslation('register');
  const [way, setWay] = useState<'card' | 'file'>('card');
  return (
    <Page title={t('title')} subtitle={way === 'card' ? t('lead') : t('import.lead')}>
      <Tabs
        label={t('title')}
        value={way}
        onValueChange={setWay}
        tabs={[
          { value: 'card', label: t('way.card'), panel: <RegistrationCard key={parent} parent={parent} /> },
          { value: 'file', label: t('way.file'), panel: <ImportCards /> },
        ]}
      />
    </Page>
  );
}
