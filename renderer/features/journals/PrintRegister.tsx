import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerPaper, type Period, type RegisterTable } from '#shared/cases/registers.ts';
import type { Language } from '#shared/documents/language.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useDesk, usePlaces } from '../../app/hooks.ts';
import { PlaceField } from '../../legal/PlaceField.tsx';
import { printPapers, type PrintedPaper } from '../../legal/print-papers.ts';
import { WrittenFiles } from '../../legal/WrittenFiles.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

interface Props {
  table: RegisterTable;
  period: Period;
  language: Language;
}

/** The register of the period to PDF, in the language of the window, to a place the user chooses. */
export function PrintRegister({ table, period, language }: Props) {
  const { t } = useTranslation('registers');
  const { ask } = useDesk();
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [written, setWritten] = useState<readonly PrintedPaper[]>([]);
  const place = chosen ?? places.places[0]?.token ?? null;
  const print = async () => {
    if (place === null) return;
    setBusy(true);
    const printed = await printPapers(ask, [registerPaper(table, period, language)], place);
    setBusy(false);
    setProblem(printed.ok ? null : printed.problem);
    setWritten(printed.ok ? printed.value : []);
  };
  return (
    <Panel title={t('screen.print')}>
      <Stack>
        <PlaceField places={places} place={place} onPlaceChange={setChosen} />
        <div>
          <Button
            icon={Printer}
            disabled={busy || place === null || table.rows.length === 0}
            onClick={() => void print()}
          >
            {busy ? t('screen.working') : t('screen.print')}
          </Button>
        </div>
        <WrittenFiles title={t('screen.done')} papers={written} />
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}
