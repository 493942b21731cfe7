import { paperLimits, type PaperSettings } from '#shared/documents/paper.ts';

export const marginSides = ['left', 'right', 'top', 'bottom'] as const;
export const measures = [...marginSides, 'fontSize', 'blankHead'] as const;
export type Measure = (typeof measures)[number];

/** The settings as they are being typed: numbers are text until they are read. */
export type PaperEntry = Record<Measure, string> &
  Pick<PaperSettings, 'face' | 'blank' | 'pageNumbers' | 'sides'>;

export function toEntry({
  margins,
  face,
  fontSize,
  blankHead,
  blank,
  pageNumbers,
  sides,
}: PaperSettings): PaperEntry {
  const typed = { ...margins, fontSize, blankHead };
  const numbers = Object.fromEntries(measures.map((measure) => [measure, String(typed[measure])]));
  return { ...(numbers as Record<Measure, string>), face, blank, pageNumbers, sides };
}

/** A number as people type it, with a comma or a point; undefined for anything else. */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

export function isWithin(measure: Measure, typed: string): boolean {
  const [least, most] = paperLimits[measure];
  const number = readNumber(typed);
  return number !== undefined && least <= number && number <= most;
}

/** The settings typed, or undefined as long as a measure is none or out of its limits. */
export function readEntry(entry: PaperEntry): PaperSettings | undefined {
  if (!measures.every((measure) => isWithin(measure, entry[measure]))) return undefined;
  const number = (measure: Measure) => readNumber(entry[measure]) ?? 0;
  const { face, blank, pageNumbers, sides } = entry;
  return {
    margins: { left: number('left'), right: number('right'), top: number('top'), bottom: number('bottom') },
    ...{ fontSize: number('fontSize'), blankHead: number('blankHead'), face, blank, pageNumbers, sides },
  };
}
