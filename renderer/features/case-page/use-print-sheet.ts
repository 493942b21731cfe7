import { useState } from 'react';
import { composeCalculationSheet } from '#shared/cases/calculation-sheet.ts';
import type { Case } from '#shared/cases/case.ts';
import type { Language } from '#shared/documents/language.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { Term } from '#shared/law/types.ts';
import { useCommand, useDesk, useFoundedOffice, useToday, useUser } from '../../app/hooks.ts';
import { printOnPaper } from '../../paper/print-on-paper.ts';
import { printPapers, toPrints, type PaperMedium, type PrintedPaper } from '../../paper/print-papers.ts';
import { useSheet } from '../../paper/use-sheet.ts';

/** Prints the calculation sheet of a term and records in the case that it was done. */
export function usePrintSheet({ about, term }: { about: Case; term: Term }) {
  const { ask, loadedLaw } = useDesk();
  const { name: office } = useFoundedOffice();
  const signer = useUser();
  const today = useToday();
  const layout = useSheet();
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [written, setWritten] = useState<readonly PrintedPaper[]>([]);
  /** What the printer's dialog was opened for, until the person says what came of it. */
  const [opened, setOpened] = useState<Language | null>(null);

  const named = { title: about.title, number: about.issued?.number ?? about.source.number, office };
  const sheetIn = (language: Language) =>
    composeCalculationSheet({ term, case: named, signer, law: loadedLaw, language, today });
  const paper = { kind: 'calculation-sheet', id: term.spec };

  const print = async (chosen: readonly Language[], to: { place: string; medium: PaperMedium }) => {
    setBusy(true);
    const printed = await printPapers(ask, chosen.map(sheetIn), { ...to, paper: layout.paper });
    setBusy(false);
    setProblem(printed.ok ? null : printed.problem);
    setWritten([]);
    if (!printed.ok) return;
    const prints = toPrints(printed.value, paper, 1);
    void command.run({ do: 'recordPrints', case: about.id, prints }, () => setWritten(printed.value));
  };
  const open = async (language: Language) => {
    setBusy(true);
    const printed = await printOnPaper(sheetIn(language), layout);
    setBusy(false);
    setProblem(printed.ok ? null : printed.problem);
    setWritten([]);
    setOpened(printed.ok ? language : null);
  };
  const leave = () => setOpened(null);
  const record = (copies: number) => {
    if (opened === null) return;
    const prints = [{ paper, language: opened, medium: 'paper', copies }];
    void command.run({ do: 'recordPrints', case: about.id, prints }, leave);
  };
  const isAsking = opened !== null;
  return { busy: busy || command.busy, problem, command, written, print, open, isAsking, record, leave };
}
