import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { languages, type Language } from '#shared/documents/language.ts';
import type { Term } from '#shared/law/types.ts';
import { usePlaces, type PlacesNow } from '../../app/hooks.ts';
import { MediumField } from '../../paper/MediumField.tsx';
import { PlaceField } from '../../paper/PlaceField.tsx';
import { paperMedia } from '../../paper/print-papers.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { WasPrinted } from '../../paper/WasPrinted.tsx';
import { WrittenFiles } from '../../paper/WrittenFiles.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { usePrintSheet } from './use-print-sheet.ts';

interface Props {
  about: Case;
  term: Term;
  onClose: () => void;
}

const choices = ['both', ...languages] as const;
const sheetMedia = [...paperMedia, 'paper'] as const;

interface SheetEntry {
  readonly place: string | null;
  readonly language: (typeof choices)[number];
  readonly medium: (typeof sheetMedia)[number];
}

/** The calculation sheet of a term: to files in one language or in both, or to the printer in one. */
export function SheetDialog({ about, term, onClose }: Props) {
  const { t } = useTranslation(['case-page', 'ui']);
  const { termName } = useLawTexts();
  const { busy, problem, command, written, isAsking, ...sheet } = usePrintSheet({ about, term });
  const places = usePlaces();
  const [entry, setEntry] = useState<SheetEntry>({ place: null, language: 'both', medium: 'pdf' });
  const single = useSingle(entry);
  const { medium, language } = entry;
  const place = entry.place ?? places.first;
  const rests = busy || (medium !== 'paper' && place === null);
  const start = () => {
    if (medium === 'paper') void sheet.open(single);
    else if (place !== null)
      void sheet.print(language === 'both' ? languages : [language], { place, medium });
  };
  return (
    <Dialog
      open
      title={t('sheet.title')}
      description={termName(term.spec)}
      onClose={onClose}
      onSubmit={() => !rests && start()}
      actions={
        <>
          <Button onClick={onClose}>{t(written.length > 0 ? 'ui:dialog.close' : 'ui:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={rests}>
            {t(`sheet.${busy ? 'working' : 'confirm'}`)}
          </Button>
        </>
      }
    >
      <SheetFields
        {...{ entry, places }}
        onEntryChange={(part) => setEntry((before) => ({ ...before, ...part }))}
      />
      {isAsking && <WasPrinted onYes={sheet.record} onNo={sheet.leave} />}
      <WrittenFiles title={t('sheet.done')} papers={written} />
      {problem && <ProblemNotice problem={problem} />}
      <RefusalNotice command={command} />
    </Dialog>
  );
}

/** The dialog of the system takes one sheet at a time: in the language of the window unless another is chosen. */
function useSingle({ language }: SheetEntry): Language {
  const window = useLanguage();
  return language === 'both' ? window : language;
}

interface FieldsProps {
  entry: SheetEntry;
  places: PlacesNow;
  onEntryChange: (part: Partial<SheetEntry>) => void;
}

function SheetFields({ entry, places, onEntryChange }: FieldsProps) {
  const { t } = useTranslation('case-page');
  const single = useSingle(entry);
  const isFile = entry.medium !== 'paper';
  return (
    <>
      <p>{t(isFile ? 'sheet.lead' : 'sheet.leadPaper')}</p>
      <MediumField
        media={sheetMedia}
        value={entry.medium}
        onValueChange={(medium) => onEntryChange({ medium })}
      />
      <Columns>
        {isFile && (
          <PlaceField
            places={places}
            place={entry.place ?? places.first}
            onPlaceChange={(place) => onEntryChange({ place })}
          />
        )}
        <SelectField
          label={t('sheet.language')}
          value={isFile ? entry.language : single}
          choices={(isFile ? choices : languages).map((value) => ({
            value,
            label: t(`sheet.languages.${value}`),
          }))}
          onValueChange={(language) => onEntryChange({ language })}
        />
      </Columns>
    </>
  );
}
