import type { FaceId } from './faces.ts';

/** Millimetres from the edges of the sheet. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Plain paper carries our letterhead; on a pre-printed blank the letterhead leaves its room empty. */
export const blanks = ['plain', 'preprinted'] as const;
export const pageNumberings = ['from-second', 'all', 'none'] as const;
export const sidesOfSheet = ['one', 'two'] as const;

/**
 * How the sheet is laid out. Left ≥ 20 mm because papers are filed, 14 pt because older eyes read them.
 * The customer's blank may differ, so these are settings.
 */
export interface PaperSettings {
  readonly margins: Margins;
  readonly face: FaceId;
  /** Points. */
  readonly fontSize: number;
  readonly blank: (typeof blanks)[number];
  /** Millimetres from the upper edge that the head of a pre-printed blank takes: our first line stands below it. */
  readonly blankHead: number;
  readonly pageNumbers: (typeof pageNumberings)[number];
  /** On both sides of a sheet the filing margin changes sides with it. */
  readonly sides: (typeof sidesOfSheet)[number];
}

export const defaultPaper: PaperSettings = {
  margins: { left: 30, right: 10, top: 20, bottom: 20 },
  face: 'times',
  fontSize: 14,
  blank: 'plain',
  blankHead: 70,
  pageNumbers: 'from-second',
  sides: 'one',
};

/** What is allowed: the least and the most. Less at the left could not be filed, less elsewhere no printer reaches. */
export const paperLimits = {
  left: [20, 50],
  right: [5, 50],
  top: [10, 50],
  bottom: [10, 50],
  fontSize: [12, 16],
  blankHead: [20, 140],
} as const satisfies Record<string, readonly [least: number, most: number]>;

/** How far one printer misses the sheet, in millimetres: what must be added to the right and downwards. */
export interface PrinterOffset {
  readonly right: number;
  readonly down: number;
}

export const noOffset: PrinterOffset = { right: 0, down: 0 };
/** The most that an offset may correct either way. */
export const offsetLimit = 15;

/** The margins that make a printer which misses by that much hit the right ones, as far as the sheet goes. */
export function offsetMargins({ left, right, top, bottom }: Margins, offset: PrinterOffset): Margins {
  const onSheet = (edge: number) => Math.max(0, edge);
  return {
    left: onSheet(left + offset.right),
    right: onSheet(right - offset.right),
    top: onSheet(top + offset.down),
    bottom: onSheet(bottom - offset.down),
  };
}
