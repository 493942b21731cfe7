import { useTranslation } from 'react-i18next';
import type { PlacesNow } from '../app/use-places.ts';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SelectField } from '../ui/SelectField.tsx';

interface Props {
  places: PlacesNow;
  /** Token of the place that was chosen; the first place stands for none. */
  place: string | null;
  onPlaceChange: (place: string) => void;
  /** What the place is for: a paper is written there, or a file taken from there. */
  purpose?: 'write' | 'read';
}

/** Where papers are written or files are taken from; where there is no place, how to get one. */
export function PlaceField({
  places: { places, problem, reload },
  place,
  onPlaceChange,
  purpose = 'write',
}: Props) {
  const { t } = useTranslation('legal');
  return (
    <Stack>
      <SelectField
        label={purpose === 'write' ? t('print.place') : t('print.from')}
        value={place ?? places[0]?.token ?? null}
        choices={places.map(({ token, label }) => ({ value: token, label }))}
        onValueChange={onPlaceChange}
      />
      {places.length === 0 && (
        <Notice tone="warn">
          <p>{t('print.noPlace')}</p>
          <div>
            <Button onClick={reload}>{t('print.again')}</Button>
          </div>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Stack>
  );
}
