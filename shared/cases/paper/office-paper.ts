import type { z } from 'zod';
import { defaultPaper, type PaperSettings } from '../../documents/paper.ts';
import type { Emblem } from '../../documents/emblem.ts';
import type { Recorded } from '../case.ts';
import type { BlankSpoiled, BlanksReceived, RegisterPrinted, TextBlockId, TextKept } from './payloads.ts';

export type ReceivedBlanks = Recorded<z.infer<typeof BlanksReceived>>;
export type SpoiledBlank = Recorded<z.infer<typeof BlankSpoiled>>;
export type TextBlock = Recorded<z.infer<typeof TextKept>>;

/** What the office has decided and done about paper itself. */
export interface OfficePaper {
  readonly settings: PaperSettings;
  /** Printed above the letterhead on plain paper. */
  readonly emblem?: Emblem;
  /** In the order in which they came. */
  readonly received: readonly ReceivedBlanks[];
  readonly spoiled: readonly SpoiledBlank[];
  readonly texts: ReadonlyMap<TextBlockId, TextBlock>;
  readonly registersPrinted: readonly Recorded<z.infer<typeof RegisterPrinted>>[];
}

export const paperBeforeFirstEvent: OfficePaper = {
  settings: defaultPaper,
  received: [],
  spoiled: [],
  texts: new Map(),
  registersPrinted: [],
};
