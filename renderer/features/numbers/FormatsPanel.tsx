import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWholePattern, writeNumber } from '#shared/cases/numbers/format.ts';
import { patternFor, seriesOf } from '#shared/cases/numbers/next-number.ts';
import { numberRegisters, type NumberRegister } from '#shared/cases/numbers/payloads.ts';
import { isLeading } from '#shared/cases/people.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDevice, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Columns, Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import styles from './numbers.module.css';
import { usePatternWords } from '../../legal/use-pattern-words.ts';

type Entry = Readonly<Record<NumberRegister, string>>;

/** The pattern of each register, with the number it would give; a field left empty counts as it did before. */
export function FormatsPanel() {
  const { t } = useTranslation('numbers');
  const { numbering } = useOffice();
  const toast = useToast();
  const command = useCommand();
  const mayDecide = isLeading(useUser());
  const set = (register: NumberRegister) => numbering.formats.get(register) ?? '';
  const [entry, setEntry] = useState<Entry>({ outgoing: set('outgoing'), acts: set('acts') });
  const sampleOf = useSample();
  const { show, read } = usePatternWords();
  const save = () => {
    const typed = numberRegisters.flatMap((register) => {
      const pattern = entry[register].trim();
      return pattern === '' ? [] : [[register, pattern] as const];
    });
    const formats = Object.fromEntries(typed);
    void command.run({ do: 'setNumberFormats', formats }, () => toast(t('formats.saved')));
  };
  const { refusal } = command;
  return (
    <Panel title={t('formats.title')}>
      <Stack>
        <p className={styles.caption}>{mayDecide ? t('formats.lead') : t('formats.notYours')}</p>
        <Columns>
          {numberRegisters.map((register) => (
            <TextField
              key={register}
              label={t(`formats.${register}`)}
              hint={sampleOf(register, entry[register].trim()) ?? t(`formats.${register}Hint`)}
              optional
              maxLength={60}
              spellCheck={false}
              disabled={!mayDecide}
              value={show(entry[register])}
              onValueChange={(typed) => setEntry((before) => ({ ...before, [register]: read(typed) }))}
            />
          ))}
        </Columns>
        <p className={styles.caption}>{t('formats.parts')}</p>
        {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={inWindowWords(refusal, show)} />}
        {mayDecide && (
          <div>
            <Button look="primary" disabled={command.busy} onClick={save}>
              {t('formats.save')}
            </Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
}

/** What a refusal quotes of a pattern, as it stands in the field. */
function inWindowWords({ code, details = {} }: Problem, show: (pattern: string) => string): Problem {
  const said = Object.entries(details).map(([name, value]) => [name, show(String(value))]);
  return { code, details: Object.fromEntries(said) as Problem['details'] & object };
}

/** What a number by the pattern would look like here; undefined where it would not be one. */
function useSample(): (register: NumberRegister, pattern: string) => string | undefined {
  const { t } = useTranslation('numbers');
  const state = useOffice();
  const { device } = useDevice();
  const year = Number(useToday().slice(0, 4));
  return (register, typed) => {
    if (typed === '' && register === 'acts') return undefined;
    const pattern = typed === '' ? patternFor(state, { register, year, device }) : typed;
    if (!isWholePattern(pattern)) return undefined;
    const parts = {
      index: state.office?.index ?? '',
      series: seriesOf(state, device) ?? '1',
      number: 15,
      year,
    };
    return t('formats.preview', { number: writeNumber(pattern, parts) });
  };
}
