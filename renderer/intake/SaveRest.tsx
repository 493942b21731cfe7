import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceRow, SourceTable } from '#shared/cases/intake/source-table.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useAsk, usePlaces, useToday } from '../app/hooks.ts';
import { toBase64 } from '../bridge/base64.ts';
import { PlaceField } from '../paper/PlaceField.tsx';
import { writeFile } from '../paper/print-papers.ts';
import { Button } from '../ui/Button.tsx';
import { Row, Stack } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

interface Props {
  columns: SourceTable['columns'];
  /** What was not taken over, each with why. */
  rows: readonly { row: SourceRow; reason: string }[];
}

/** Writes what was not taken over to a spreadsheet with the reasons, so that it can be mended there and brought again. */
export function SaveRest({ columns, rows }: Props) {
  const { t } = useTranslation('intake');
  const ask = useAsk();
  const today = useToday();
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const place = chosen ?? places.first;

  const save = async (at: string) => {
    const { toXlsx } = await import('../paper/to-xlsx.ts');
    const table = {
      name: t('rest.sheet'),
      columns: [t('rest.line'), ...columns, t('rest.reason')],
      rows: rows.map(({ row, reason }) => [String(row.line), ...row.cells, reason]),
    };
    const name = `${t('rest.sheet')} ${today}.xlsx`;
    const saved = await writeFile(ask, at, { name, content: toBase64(await toXlsx(table)) });
    setProblem(saved.ok ? null : saved.problem);
    setShown(saved.ok ? saved.value.shown : null);
  };
  if (rows.length === 0) return null;
  return (
    <Panel title={t('rest.title')}>
      <Stack>
        <p>{t('rest.lead', { count: rows.length })}</p>
        <PlaceField places={places} place={place} onPlaceChange={setChosen} />
        <Row>
          <Button
            icon={Download}
            disabled={place === null}
            onClick={() => place !== null && void save(place)}
          >
            {t('rest.save')}
          </Button>
        </Row>
        {shown !== null && (
          <Notice tone="good" title={t('rest.saved')} live>
            <p>{shown}</p>
          </Notice>
        )}
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Panel>
  );
}
