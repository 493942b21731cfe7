import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaces, type PlacesNow } from '../../app/hooks.ts';
import { PlaceField } from '../../legal/PlaceField.tsx';
import { paperFileName, type PrintedPaper } from '../../legal/print-papers.ts';
import { Columns } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import styles from './acts.module.css';
import type { DeskPaper } from './desk-paper.ts';
import { readCopies, toOrder, type PrintEntry } from './print-order.ts';
import type { ActReview } from './review-act.ts';
import { usePrinting } from './use-printing.ts';

interface Props {
  paper: DeskPaper;
  review: ActReview;
  onPrinted: (papers: readonly PrintedPaper[]) => void;
  onClose: () => void;
}

/** Both papers to PDF, to a place the user chooses. Papers that disagree are not printed. */
export function PrintDialog({ paper, review, onPrinted, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const { busy, problem, command, print } = usePrinting({ paper, review });
  const places = usePlaces();
  const [entry, setEntry] = useState<PrintEntry>({ place: null, copies: '1' });
  const order = toOrder({ ...entry, place: entry.place ?? places.places[0]?.token ?? null });
  return (
    <ActDialog
      title={t('print.title')}
      lead={t('print.lead')}
      confirm={busy ? t('print.working') : t('print.confirm')}
      state={busy ? 'busy' : order ? 'ready' : 'blocked'}
      command={command}
      onConfirm={() => order && void print(order, onPrinted)}
      onClose={onClose}
    >
      <EntryFields {...{ entry, places }} onEntryChange={setEntry} />
      <ul className={styles.files} aria-label={t('print.files')}>
        {[review.papers.kk, review.papers.ru].map((sheet) => (
          <li key={sheet.language}>{paperFileName(sheet)}</li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
    </ActDialog>
  );
}

interface EntryProps {
  entry: PrintEntry;
  places: PlacesNow;
  onEntryChange: (entry: PrintEntry) => void;
}

function EntryFields({ entry, places, onEntryChange }: EntryProps) {
  const { t } = useTranslation('act-screens');
  const wrongCopies = readCopies(entry.copies) === null;
  return (
    <Columns>
      <PlaceField
        places={places}
        place={entry.place}
        onPlaceChange={(place) => onEntryChange({ ...entry, place })}
      />
      <TextField
        label={t('print.copies')}
        value={entry.copies}
        onValueChange={(copies) => onEntryChange({ ...entry, copies })}
        error={wrongCopies ? t('print.copiesInvalid') : undefined}
      />
    </Columns>
  );
}
