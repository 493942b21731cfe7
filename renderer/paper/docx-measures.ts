import type { PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';

/** Twentieths of a point, the measure of a DOCX. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** What the blocks of one document are measured by. */
export interface Measures {
  readonly paper: PaperSettings;
  /** Half-points, the measure of letters; `share` of the letter size of the text. */
  readonly size: (share: number) => number;
  /** Twips between the margins. */
  readonly width: number;
}

/** A4 as it lies, in millimetres. */
export function sheetOf({ orientation }: Pick<PrintModel, 'orientation'>): { width: number; height: number } {
  return orientation === 'landscape' ? { width: 297, height: 210 } : { width: 210, height: 297 };
}

export function measuresOf(model: PrintModel, paper: PaperSettings): Measures {
  const { left, right } = paper.margins;
  return {
    paper,
    size: (share) => Math.round(paper.fontSize * 2 * share),
    width: twips(sheetOf(model).width - left - right),
  };
}
