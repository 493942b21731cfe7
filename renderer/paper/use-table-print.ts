import { useState } from 'react';
import { registerPaper } from '#shared/cases/registers.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { ok, type Problem, type Result } from '#shared/kernel/result.ts';
import { useCommand, useDesk } from '../app/hooks.ts';
import { toBase64 } from '../bridge/base64.ts';
import type { Ask } from '../bridge/desk.ts';
import { printOnPaper } from './print-on-paper.ts';
import { paperFileName, printPapers, writeFile, type PrintedPaper } from './print-papers.ts';
import { useSheet, type Sheet } from './use-sheet.ts';
import type { TableToPrint } from './PrintTable.tsx';

export const tableMedia = ['pdf', 'docx', 'xlsx', 'paper'] as const;
export type TableMedium = (typeof tableMedia)[number];

/** Prints a register, or writes it to a file, and records in the office's journal that it was done. */
export function useTablePrint(given: TableToPrint) {
  const { ask } = useDesk();
  const sheet = useSheet();
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [written, setWritten] = useState<readonly PrintedPaper[]>([]);
  const [isAsking, setAsking] = useState(false);

  type Made = Partial<PrintedPaper> & { readonly copies: number };
  const recordAs = (medium: TableMedium, { copies, ...file }: Made, done: () => void) => {
    const { register, period, language, table } = given;
    const { sha256, fileName } = file;
    const kept = { ...(sha256 !== undefined && { sha256 }), ...(fileName !== undefined && { fileName }) };
    const about = { register, ...period, rows: table.rows.length, language, medium, copies, ...kept };
    return command.run({ do: 'recordRegisterPrint', ...about }, done);
  };

  const print = async (medium: TableMedium, place: string | null) => {
    setBusy(true);
    setWritten([]);
    setAsking(false);
    if (medium === 'paper') {
      const { table, period, language } = given;
      const printed = await printOnPaper(registerPaper(table, period, language), sheet);
      setProblem(printed.ok ? null : printed.problem);
      setAsking(printed.ok);
    } else if (place !== null) {
      const made = await toFile(ask, { ...given, medium, place, sheet });
      setProblem(made.ok ? null : made.problem);
      if (made.ok) await recordAs(medium, { ...made.value, copies: 1 }, () => setWritten([made.value]));
    }
    setBusy(false);
  };
  const { refusal } = command;
  return {
    busy,
    problem: problem ?? (refusal && !isLegalRefusal(refusal) ? refusal : null),
    written,
    isAsking,
    print,
    record: (copies: number) => recordAs('paper', { copies }, () => setAsking(false)),
    leave: () => setAsking(false),
  };
}

interface FileOrder extends TableToPrint {
  readonly medium: Exclude<TableMedium, 'paper'>;
  readonly place: string;
  readonly sheet: Sheet;
}

async function toFile(ask: Ask, order: FileOrder): Promise<Result<PrintedPaper>> {
  const { table, period, language, medium, place, sheet } = order;
  const model = registerPaper(table, period, language);
  if (medium !== 'xlsx') {
    const printed = await printPapers(ask, [model], { place, medium, paper: sheet.paper });
    const [one] = printed.ok ? printed.value : [];
    return one ? ok(one) : (printed as Extract<typeof printed, { ok: false }>);
  }
  const { toXlsx } = await import('./to-xlsx.ts');
  const name = paperFileName(model, medium);
  const saved = await writeFile(ask, place, { name, content: toBase64(await toXlsx(table)) });
  return saved.ok ? ok({ language, medium, ...saved.value }) : saved;
}
