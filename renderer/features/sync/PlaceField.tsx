import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './sync.module.css';
import type { ChosenPlace } from './use-chosen-place.ts';

interface Props {
  at: Pick<ChosenPlace, 'places' | 'place' | 'choose'>;
  /** The button that writes there. */
  children: ReactNode;
}

/** Which stick or folder is meant, and what is done with it. */
export function PlaceField({ at: { places, place, choose }, children }: Props) {
  const { t } = useTranslation('sync');
  return (
    <div className={styles.place}>
      <SelectField
        label={t('stick.place')}
        value={place}
        choices={places.map(({ token, label }) => ({ value: token, label }))}
        onValueChange={choose}
      />
      {children}
    </div>
  );
}
