import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { useDesk } from '../../app/hooks.ts';
import { missingFields, type FactValues } from '../../legal/fact-form.ts';
import { FactFields } from '../../legal/FactFields.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { hasRegistration, openingFields, registrationDay, type Entry } from './entry.ts';
import styles from './register.module.css';

interface Props {
  entry: Entry;
  opening: string;
  today: PlainDate;
  faulty: boolean;
  onChange: (part: Partial<Entry>) => void;
}

/** Particulars of the opening fact: the ones every card has in sight, the rare ones behind a fold. */
export function OpeningFields({ entry, opening, today, faulty, onChange }: Props) {
  const { t } = useTranslation('register');
  const [unfolded, setUnfolded] = useState(false);
  const { first, more } = openingFields(entry.matter, opening);
  const { loadedLaw } = useDesk();
  const shared = {
    values: entry.values,
    today,
    onValuesChange: (values: FactValues) => onChange({ values }),
  };
  return (
    <>
      <Columns count={3}>
        <FactFields {...shared} fields={first} missing={faulty ? missingFields(first, entry.values) : []} />
        {hasRegistration(entry.matter, loadedLaw.tables.openings) && (
          <DateField
            label={t('registeredOn')}
            value={registrationDay(entry, today)}
            onValueChange={(registeredOn) => onChange({ registeredOn })}
            today={today}
          />
        )}
      </Columns>
      {more.length > 0 && (
        <div>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <ChevronRight aria-hidden="true" />
            {t('more')}
          </button>
          {unfolded && (
            <Columns>
              <FactFields {...shared} fields={more} missing={[]} />
            </Columns>
          )}
        </div>
      )}
    </>
  );
}
