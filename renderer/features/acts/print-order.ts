import { blanksFrom, parseBlankMark } from '#shared/cases/paper/blank-stock.ts';
import type { Blank } from '#shared/cases/payloads.ts';
import type { Language } from '#shared/documents/language.ts';
import type { PaperSettings } from '#shared/documents/paper.ts';
import { readCopies } from '../../paper/copies.ts';
import type { PaperMedium } from '../../paper/print-papers.ts';

/** What may come of a paper: sheets from the printer, or files. */
export const printMedia = ['pdf', 'docx', 'paper'] as const;
export type PrintMedium = (typeof printMedia)[number];

/** What is typed in the print dialog; no place as long as none was chosen. */
export interface PrintEntry {
  readonly medium: PrintMedium;
  readonly place: string | null;
  readonly copies: string;
  readonly blank: PaperSettings['blank'];
  /** Which of the two papers goes to the printer. */
  readonly language: Language;
  /** The mark of the first blank, as it is printed on it. */
  readonly firstBlank: string;
}

interface Copies {
  /** How many of each paper. */
  readonly copies: number;
  readonly blank: PaperSettings['blank'];
}

export interface FileOrder extends Copies {
  readonly medium: PaperMedium;
  /** Token of the place. */
  readonly place: string;
}

export interface SheetOrder extends Copies {
  readonly medium: 'paper';
  readonly language: Language;
  /** One for the first sheet of each copy; none where the office keeps no stock of them. */
  readonly blanks: readonly Blank[];
}

export type PrintOrder = FileOrder | SheetOrder;

/** Whether the number of a blank must be told: it is printed on one, and the office counts them. */
export function asksForBlank({ medium, blank }: PrintEntry, isStockKept: boolean): boolean {
  return medium === 'paper' && blank === 'preprinted' && isStockKept;
}

/** The order, or null as long as something is not said. */
export function toOrder(entry: PrintEntry, isStockKept: boolean): PrintOrder | null {
  const { medium, place, blank, language } = entry;
  const copies = readCopies(entry.copies);
  if (copies === null) return null;
  if (medium !== 'paper') return place === null ? null : { medium, place, copies, blank };
  if (!asksForBlank(entry, isStockKept)) return { medium, language, copies, blank, blanks: [] };
  const first = parseBlankMark(entry.firstBlank);
  return first ? { medium, language, copies, blank, blanks: blanksFrom(first, copies) } : null;
}
