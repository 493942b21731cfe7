import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period, Register, RegisterTable } from '#shared/cases/registers.ts';
import type { Language } from '#shared/documents/language.ts';
import { usePlaces } from '../../app/hooks.ts';
import { MediumField } from '../../paper/MediumField.tsx';
import { PlaceField } from '../../paper/PlaceField.tsx';
import { WrittenFiles } from '../../paper/WrittenFiles.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { registerMedia, useRegisterPrint, type RegisterMedium } from './use-register-print.ts';

export interface RegisterToPrint {
  readonly register: Register;
  readonly table: RegisterTable;
  readonly period: Period;
  readonly language: Language;
}

/** The register of the period to the printer or to a file, in the language of the window; recorded either way. */
export function PrintRegister(given: RegisterToPrint) {
  const { t } = useTranslation('registers');
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [medium, setMedium] = useState<RegisterMedium>('pdf');
  const { busy, problem, written, isAsking, print, record, leave } = useRegisterPrint(given);
  const place = chosen ?? places.first;
  const isFile = medium !== 'paper';
  const isReady = given.table.rows.length > 0 && (!isFile || place !== null);
  return (
    <Panel title={t('screen.print')}>
      <Stack>
        <MediumField media={registerMedia} value={medium} onValueChange={setMedium} />
        {isFile && <PlaceField places={places} place={place} onPlaceChange={setChosen} />}
        <div>
          <Button icon={Printer} disabled={busy || !isReady} onClick={() => void print(medium, place)}>
            {busy ? t('screen.working') : t('screen.print')}
          </Button>
        </div>
        {isAsking && <WasPrinted onYes={() => void record()} onNo={leave} />}
        <WrittenFiles title={t('screen.done')} papers={written} />
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}

/** The dialog of the system does not tell what came of it. */
function WasPrinted({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useTranslation('registers');
  return (
    <Notice tone="info" title={t('screen.wasOpened')} live>
      <Row>
        <Button look="primary" onClick={onYes}>
          {t('screen.wasPrinted')}
        </Button>
        <Button onClick={onNo}>{t('screen.wasNot')}</Button>
      </Row>
    </Notice>
  );
}
