import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardFields } from '#shared/cases/intake/card-columns.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { ColumnsPanel } from '../../../intake/ColumnsPanel.tsx';
import { SaveRest } from '../../../intake/SaveRest.tsx';
import { TableNotices } from '../../../intake/TableNotices.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SegmentsField } from '../../../ui/ChoiceFields.tsx';
import { DropZone } from '../../../ui/DropZone.tsx';
import { Row, Stack } from '../../../ui/Layout.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { CardRows } from './CardRows.tsx';
import styles from './import.module.css';
import { useCardImport, type CardImport } from './use-card-import.ts';
import { useHindranceText } from './use-hindrance-text.ts';

/** Cards of e-Өтініш or of another register out of a file: looked at row by row, then registered together. */
export function ImportCards() {
  const { t } = useTranslation('register');
  const given = useCardImport();
  const { source, refusal, columns } = given;
  const { table } = source;
  const hindranceText = useHindranceText();
  const rest = given.faulty.map(({ row, hindrances }) => ({
    row,
    reason: hindrances.map(hindranceText).join(' '),
  }));
  return (
    <Stack>
      <Panel title={t('import.file')}>
        <DropZone
          label={t('import.choose')}
          hint={t('import.drop')}
          accept=".csv,.txt,.json,.xlsx"
          onFiles={([file]) => file && void given.read(file)}
        />
      </Panel>
      <TableNotices {...source} />
      {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
      {table && (
        <>
          <ColumnsPanel
            table={table}
            fields={cardFields.map((field) => ({ field, label: t(`import.field.${field}`) }))}
            mapping={columns.mapping}
            onChoose={columns.choose}
            isEnough={['number', 'receivedOn'].every((field) => field in columns.mapping)}
          />
          <Preview given={given} />
          <SaveRest columns={table.columns} rows={rest} />
        </>
      )}
    </Stack>
  );
}

const heaps = ['faulty', 'ready', 'known'] as const;
type Heap = (typeof heaps)[number];

/** What would be registered, what would not and why; nothing is recorded before the button. */
function Preview({ given }: { given: CardImport }) {
  const { t } = useTranslation('register');
  const [chosen, setChosen] = useState<Heap | null>(null);
  const heap = chosen ?? heaps.find((each) => given[each].length > 0) ?? 'ready';
  const { progress, busy, ready } = given;
  return (
    <Panel title={t('import.preview')} padding="flush">
      <div className={styles.act}>
        <Stack>
          {progress && !busy && (
            <Notice tone="good" title={t('import.done', { count: progress.done })} live />
          )}
          <Row spread="between">
            <SegmentsField
              label={t('import.heap')}
              value={heap}
              choices={heaps.map((value) => ({
                value,
                label: t(`import.heaps.${value}`, { rows: given[value].length }),
              }))}
              onValueChange={setChosen}
            />
            <Button
              look="primary"
              disabled={busy || ready.length === 0}
              onClick={() => void given.register()}
            >
              {busy && progress
                ? t('import.working', { done: progress.done, of: progress.of })
                : t('import.register', { count: ready.length })}
            </Button>
          </Row>
        </Stack>
      </div>
      <CardRows cards={given[heap]} />
    </Panel>
  );
}
