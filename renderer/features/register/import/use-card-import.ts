import { useCallback, useMemo, useState } from 'react';
import type { CaseRefusal } from '#shared/cases/commands.ts';
import { cardVocabulary } from '#shared/cases/intake/card-columns.ts';
import type { SourceTable } from '#shared/cases/intake/source-table.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { useCommand, useDesk, useFindLookAlikes, useToday, useTrial } from '../../../app/hooks.ts';
import { useMapping } from '../../../intake/use-mapping.ts';
import { useTable, type ReadingTable } from '../../../intake/use-table.ts';
import { cardFacts, toOpenCase, type Entry } from '../entry.ts';
import { isKnown, judgeCards, type JudgedCard } from './judge-cards.ts';

/** Cards recorded by one flush of the disk: a power cut costs none of those before. */
const atOnce = 20;

export interface CardImport {
  readonly source: ReadingTable;
  readonly refusal: CaseRefusal | null;
  readonly columns: ReturnType<typeof useMapping<keyof typeof cardVocabulary>>;
  readonly ready: readonly JudgedCard[];
  readonly known: readonly JudgedCard[];
  readonly faulty: readonly JudgedCard[];
  /** Cards registered so far of those that were ready; null before it began. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly busy: boolean;
  readonly read: (file: Blob) => Promise<void>;
  readonly register: () => Promise<void>;
}

/** A file of cards on its way into the journal: read, judged row by row, and registered only when a person says so. */
export function useCardImport(): CardImport {
  const source = useTable();
  const { table } = source;
  const [progress, setProgress] = useState<CardImport['progress']>(null);
  const [busy, setBusy] = useState(false);
  const columns = useMapping('appeals', table, cardVocabulary);
  const command = useCommand();
  const toCommand = useToCommand();
  const judged = useJudged(table, columns.mapping);

  const ready = judged.filter(({ hindrances }) => hindrances.length === 0);
  const register = async () => {
    setBusy(true);
    const cases = ready.map(({ entry }) => toCommand(entry, SubjectId.parse(crypto.randomUUID())));
    let done = 0;
    let isRecorded = true;
    for (let at = 0; at < cases.length && isRecorded; at += atOnce) {
      setProgress({ done, of: cases.length });
      const portion = cases.slice(at, at + atOnce);
      isRecorded = false;
      await command.run({ do: 'openCases', cases: portion }, () => {
        isRecorded = true;
        done += portion.length;
      });
    }
    setProgress({ done, of: cases.length });
    setBusy(false);
  };
  return {
    ...{ source, columns, ready, progress, busy, register },
    refusal: command.refusal,
    known: judged.filter(isKnown),
    faulty: judged.filter((card) => card.hindrances.length > 0 && !isKnown(card)),
    read: async (file) => {
      setProgress(null);
      await source.read(file);
    },
  };
}

function useToCommand() {
  const { loadedLaw } = useDesk();
  const today = useToday();
  return useCallback(
    (entry: Entry, id: SubjectId) =>
      toOpenCase(entry, id, cardFacts(entry, loadedLaw.tables.openings, today)),
    [loadedLaw, today],
  );
}

/** For the question alone: no case bears it. */
const nobodysId = SubjectId.parse('00000000-0000-4000-8000-000000000000');

function useJudged(table: SourceTable | null, mapping: CardImport['columns']['mapping']) {
  const { loadedLaw } = useDesk();
  const today = useToday();
  const find = useFindLookAlikes();
  const trial = useTrial();
  const toCommand = useToCommand();
  return useMemo(
    () =>
      table
        ? judgeCards(table, mapping, {
            ...{ today, find, openings: loadedLaw.tables.openings },
            trial: (entry) => trial({ do: 'openCase', ...toCommand(entry, nobodysId) }),
          })
        : [],
    [table, mapping, today, find, loadedLaw, trial, toCommand],
  );
}
