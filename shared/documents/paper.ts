/**
 * How the sheet is laid out. Left ≥ 20 mm because papers are filed, 14 pt because older eyes read them (domain 5.2).
 * The customer's blank may differ, so these are settings.
 */
export interface PaperSettings {
  /** Millimetres. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Points. */
  readonly fontSize: number;
  /** On a pre-printed blank the letterhead leaves its room empty. */
  readonly blank: 'plain' | 'preprinted';
}

export const defaultPaper: PaperSettings = {
  margins: { left: 30, right: 10, top: 20, bottom: 20 },
  fontSize: 14,
  blank: 'plain',
};
