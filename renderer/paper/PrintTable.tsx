import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period, RegisterTable } from '#shared/cases/registers.ts';
import type { Language } from '#shared/documents/language.ts';
import { usePlaces } from '../app/hooks.ts';
import { MediumField } from './MediumField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { PrintedBefore } from './PrintedBefore.tsx';
import { WasPrinted } from './WasPrinted.tsx';
import { WrittenFiles } from './WrittenFiles.tsx';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Layout.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { tableMedia, useTablePrint, type TableMedium } from './use-table-print.ts';

export interface TableToPrint {
  /** Under which name the journal records that it was printed. */
  readonly register: string;
  readonly table: RegisterTable;
  readonly period: Period;
  readonly language: Language;
}

/** A table of the office to the printer or to a file, in the language of the window; recorded either way. */
export function PrintTable({ title, ...given }: TableToPrint & { title: string }) {
  const { t } = useTranslation('registers');
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [medium, setMedium] = useState<TableMedium>('pdf');
  const { busy, problem, written, isAsking, print, record, leave } = useTablePrint(given);
  const place = chosen ?? places.first;
  const isFile = medium !== 'paper';
  const isReady = given.table.rows.length > 0 && (!isFile || place !== null);
  return (
    <Panel title={title}>
      <Stack>
        <MediumField media={tableMedia} value={medium} onValueChange={setMedium} />
        {isFile && <PlaceField places={places} place={place} onPlaceChange={setChosen} />}
        <div>
          <Button icon={Printer} disabled={busy || !isReady} onClick={() => void print(medium, place)}>
            {busy ? t('screen.working') : title}
          </Button>
        </div>
        {isAsking && <WasPrinted onYes={(copies) => void record(copies)} onNo={leave} />}
        <WrittenFiles title={t('screen.done')} papers={written} />
        {problem && <ProblemNotice problem={problem} />}
        <PrintedBefore register={given.register} />
      </Stack>
    </Panel>
  );
}
