import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankMark, blankStock, nextBlank } from '#shared/cases/paper/blank-stock.ts';
import { languages } from '#shared/documents/language.ts';
import { useOffice, usePlaces } from '../../app/hooks.ts';
import { MediumField } from '../../paper/MediumField.tsx';
import { paperFileName, type PrintedPaper } from '../../paper/print-papers.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AskDialog } from '../../legal/AskDialog.tsx';
import styles from './acts.module.css';
import type { DeskPaper } from './desk-paper.ts';
import { PrintFields } from './PrintFields.tsx';
import { asksForBlank, printMedia, toOrder, type PrintEntry, type PrintOrder } from './print-order.ts';
import type { ActReview } from '#shared/acts/review-act.ts';
import { usePrinting, type Printing } from './use-printing.ts';

interface Props {
  paper: DeskPaper;
  review: ActReview;
  onPrinted: (papers: readonly PrintedPaper[]) => void;
  onClose: () => void;
}

/** Both papers to files, or one to the printer. Papers that disagree are not printed. */
export function PrintDialog({ paper, review, onPrinted, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const printing = usePrinting({ paper, review });
  const { busy, problem, command } = printing;
  const places = usePlaces();
  const { entry, isStockKept, change } = usePrintEntry();
  const order = toOrder({ ...entry, place: entry.place ?? places.first }, isStockKept);
  const go = usePrintStep({ order, printing, onPrinted, onClose });
  const isFile = entry.medium !== 'paper';
  const step = isFile ? 'confirm' : go.sheetStep;
  return (
    <AskDialog
      title={t('print.title')}
      lead={t(isFile ? 'print.lead' : 'print.leadPaper')}
      confirm={t(`print.${busy ? 'working' : step}`)}
      isComplete={!busy && order !== null}
      command={command}
      onConfirm={go.on}
      onClose={onClose}
    >
      <MediumField
        media={printMedia}
        value={entry.medium}
        onValueChange={(medium) => {
          go.again();
          change({ medium });
        }}
      />
      <PrintFields
        {...{ entry, places }}
        asksForBlank={asksForBlank(entry, isStockKept)}
        onEntryChange={change}
      />
      {isFile && <FileNames papers={review.papers} medium={entry.medium} />}
      {step === 'record' && (
        <Notice tone="info" live>
          <p>{t('print.wasOpened')}</p>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </AskDialog>
  );
}

function FileNames({ papers, medium }: { papers: ActReview['papers']; medium: string }) {
  const { t } = useTranslation('act-screens');
  return (
    <ul className={styles.files} aria-label={t('print.files')}>
      {languages.map((language) => (
        <li key={language}>{paperFileName(papers[language], medium)}</li>
      ))}
    </ul>
  );
}

interface StepOf extends Pick<Props, 'onPrinted' | 'onClose'> {
  order: PrintOrder | null;
  printing: Printing;
}

/** What the button does: files in one step; a sheet is printed first, then recorded as the person says. */
function usePrintStep({ order, printing, onPrinted, onClose }: StepOf) {
  const { t } = useTranslation('act-screens');
  const toast = useToast();
  const [wasOpened, setOpened] = useState(false);
  const done = () => {
    toast(t('print.recorded'));
    onClose();
  };
  const on = () => {
    if (order === null) return;
    if (order.medium !== 'paper') void printing.write(order, onPrinted);
    else if (wasOpened) void printing.record(order, done);
    else void printing.open(order, () => setOpened(true));
  };
  const sheetStep = wasOpened ? ('record' as const) : ('open' as const);
  return { on, again: () => setOpened(false), sheetStep };
}

/** What is typed, begun with how the office prints and with the next blank of its stock. */
function usePrintEntry() {
  const state = useOffice();
  const [entry, setEntry] = useState<PrintEntry>(() => {
    const next = nextBlank(blankStock(state));
    return {
      medium: 'pdf',
      place: null,
      copies: '1',
      blank: state.paper.settings.blank,
      language: 'kk',
      firstBlank: next ? blankMark(next) : '',
    };
  });
  const change = (part: Partial<PrintEntry>) => setEntry((before) => ({ ...before, ...part }));
  return { entry, change, isStockKept: state.paper.received.length > 0 };
}
