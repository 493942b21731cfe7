import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offsetLimit } from '#shared/documents/paper.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useSettings } from '../../app/hooks.ts';
import { printOnPaper } from '../../paper/print-on-paper.ts';
import { useSheet } from '../../paper/use-sheet.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Columns, Row, Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { readNumber } from './paper-entry.ts';
import styles from './paper.module.css';
import { testPage } from './test-page.ts';

const directions = ['right', 'down'] as const;

function readOffset(typed: string): number | undefined {
  const number = readNumber(typed);
  return number !== undefined && Math.abs(number) <= offsetLimit ? number : undefined;
}

/** How far the printer of this workstation misses the sheet: a page to measure it with, and what to add. */
export function PrinterPanel() {
  const { t } = useTranslation('paper');
  const language = useLanguage();
  const { save } = useSettings();
  const sheet = useSheet();
  const toast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [typed, setTyped] = useState({ right: String(sheet.offset.right), down: String(sheet.offset.down) });
  const [right, down] = directions.map((direction) => readOffset(typed[direction]));
  const offset = right === undefined || down === undefined ? null : { right, down };

  const keep = async () => {
    if (!offset) return;
    const saved = await save({ printerOffset: offset });
    setProblem(saved.ok ? null : saved.problem);
    if (saved.ok) toast(t('printer.saved'));
  };
  const test = async () => {
    if (!offset) return;
    const { top, left } = sheet.paper.margins;
    const lines = [
      t('printer.page.top', { top }),
      t('printer.page.left', { left }),
      t('printer.page.offset', offset),
    ];
    const page = testPage(language, t('printer.page.title'), lines);
    const printed = await printOnPaper(page, { paper: sheet.paper, offset });
    setProblem(printed.ok ? null : printed.problem);
  };
  return (
    <Panel title={t('printer.title')}>
      <Form onSubmit={() => void keep()} aria-label={t('printer.title')}>
        <Stack>
          <p className={styles.caption}>{t('printer.lead')}</p>
          <Columns>
            {directions.map((direction) => (
              <TextField
                key={direction}
                label={t(`printer.${direction}`)}
                hint={t('printer.hint')}
                value={typed[direction]}
                onValueChange={(value) => setTyped((before) => ({ ...before, [direction]: value }))}
                error={
                  readOffset(typed[direction]) === undefined
                    ? t('office.within', { least: -offsetLimit, most: offsetLimit })
                    : undefined
                }
              />
            ))}
          </Columns>
          <Row>
            <Button look="primary" type="submit" disabled={offset === null}>
              {t('printer.save')}
            </Button>
            <Button icon={Printer} disabled={offset === null} onClick={() => void test()}>
              {t('printer.test')}
            </Button>
          </Row>
          {problem && <ProblemNotice problem={problem} />}
        </Stack>
      </Form>
    </Panel>
  );
}
