import { useTranslation } from 'react-i18next';
import { parseBlankMark } from '#shared/cases/paper/blank-stock.ts';
import { languages } from '#shared/documents/language.ts';
import { blanks } from '#shared/documents/paper.ts';
import type { PlacesNow } from '../../app/hooks.ts';
import { CopiesField } from '../../paper/CopiesField.tsx';
import { PlaceField } from '../../paper/PlaceField.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Columns, Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { PrintEntry } from './print-order.ts';

interface Props {
  entry: PrintEntry;
  places: PlacesNow;
  asksForBlank: boolean;
  onEntryChange: (part: Partial<PrintEntry>) => void;
}

/** Where to, on what, how many; for the printer also which of the two papers, and the number of its blank. */
export function PrintFields({ entry, places, asksForBlank, onEntryChange }: Props) {
  const { t } = useTranslation(['act-screens', 'paper']);
  const isSheet = entry.medium === 'paper';
  return (
    <Stack>
      <Columns>
        <SegmentsField
          label={t('paper:blank.label')}
          value={entry.blank}
          choices={blanks.map((value) => ({ value, label: t(`paper:blank.${value}`) }))}
          onValueChange={(blank) => onEntryChange({ blank })}
        />
        {isSheet && (
          <SegmentsField
            label={t('print.which')}
            value={entry.language}
            choices={languages.map((value) => ({ value, label: t(`print.sheet.${value}`) }))}
            onValueChange={(language) => onEntryChange({ language })}
          />
        )}
      </Columns>
      <Columns>
        {!isSheet && (
          <PlaceField
            places={places}
            place={entry.place}
            onPlaceChange={(place) => onEntryChange({ place })}
          />
        )}
        <CopiesField value={entry.copies} onValueChange={(copies) => onEntryChange({ copies })} />
        {asksForBlank && (
          <TextField
            label={t('print.firstBlank')}
            hint={t('print.firstBlankHint')}
            value={entry.firstBlank}
            onValueChange={(firstBlank) => onEntryChange({ firstBlank })}
            error={parseBlankMark(entry.firstBlank) ? undefined : t('print.firstBlankInvalid')}
          />
        )}
      </Columns>
    </Stack>
  );
}
