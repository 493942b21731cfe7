import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#shared/cases/registers.ts';
import { languages, type Language } from '#shared/documents/language.ts';
import { useOffice, usePlaces } from '../../../app/hooks.ts';
import { MediumField } from '../../../paper/MediumField.tsx';
import { PlaceField } from '../../../paper/PlaceField.tsx';
import { paperMedia, type PaperMedium } from '../../../paper/print-papers.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField, SegmentsField } from '../../../ui/ChoiceFields.tsx';
import { Columns, Row, Stack } from '../../../ui/Layout.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { BatchEnd } from './BatchEnd.tsx';
import { papersToPrint } from './issued-papers.ts';
import { useBatch, type BatchRun } from './use-batch.ts';

const choices = ['both', ...languages] as const;
const chosenLanguages: Readonly<Record<(typeof choices)[number], readonly Language[]>> = {
  both: languages,
  kk: ['kk'],
  ru: ['ru'],
};

/** The numbered papers of a period, printed to files one after another; it can be stopped at any of them. */
export function PrintBatch({ period }: { period: Period }) {
  const { t } = useTranslation('print-batch');
  const state = useOffice();
  const places = usePlaces();
  const run = useBatch();
  const [entry, setEntry] = useState<{
    medium: PaperMedium;
    place: string | null;
    language: (typeof choices)[number];
    onlyNew: boolean;
  }>({ medium: 'pdf', place: null, language: 'both', onlyNew: true });
  const change = (part: Partial<typeof entry>) => setEntry((before) => ({ ...before, ...part }));
  const { language, onlyNew, medium } = entry;
  const batch = useMemo(
    () => papersToPrint(state, { period, languages: chosenLanguages[language], onlyNew }),
    [state, period, language, onlyNew],
  );
  const place = entry.place ?? places.first;
  return (
    <Panel title={t('title')}>
      <Stack>
        <p>{t('lead')}</p>
        <Columns>
          <SegmentsField
            label={t('language')}
            value={language}
            choices={choices.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onValueChange={(language) => change({ language })}
          />
          <MediumField media={paperMedia} value={medium} onValueChange={(medium) => change({ medium })} />
        </Columns>
        <CheckField
          label={t('onlyNew')}
          checked={onlyNew}
          onCheckedChange={(onlyNew) => change({ onlyNew })}
        />
        <PlaceField places={places} place={place} onPlaceChange={(place) => change({ place })} />
        <BatchCourse
          run={run}
          count={batch.length}
          onStart={place === null ? undefined : () => void run.start(batch, { place, medium })}
        />
        {run.outcome && <BatchEnd outcome={run.outcome} />}
      </Stack>
    </Panel>
  );
}

interface CourseProps {
  run: BatchRun;
  count: number;
  /** Absent while there is no place to write to. */
  onStart: (() => void) | undefined;
}

/** How many papers there are and the way to print them; while they are printed, how far it is and the way to stop. */
function BatchCourse({ run: { progress, isStopping, stop }, count, onStart }: CourseProps) {
  const { t } = useTranslation('print-batch');
  if (progress)
    return (
      <>
        <ProgressBar label={t('title')} {...progress} />
        <Row spread="between">
          <p className="numbers">{t(isStopping ? 'stopping' : 'progress', { ...progress })}</p>
          <Button disabled={isStopping} onClick={stop}>
            {t('stop')}
          </Button>
        </Row>
      </>
    );
  return (
    <Row spread="between">
      <p role="status">{count === 0 ? t('none') : t('papers', { count })}</p>
      <Button look="primary" icon={Printer} disabled={count === 0 || !onStart} onClick={() => onStart?.()}>
        {t('start')}
      </Button>
    </Row>
  );
}
