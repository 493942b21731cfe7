import type { z } from 'zod';
import type {
  BlankSpoiled,
  BlanksReceived,
  EmblemSet,
  PaperSet,
  RegisterPrinted,
  TextDropped,
  TextKept,
} from './payloads.ts';

/** What a person asks about the paper of the office. */
export interface PaperCommands {
  setPaper: Readonly<z.infer<typeof PaperSet>>;
  setEmblem: Readonly<z.infer<typeof EmblemSet>>;
  receiveBlanks: Readonly<z.infer<typeof BlanksReceived>>;
  spoilBlank: Readonly<z.infer<typeof BlankSpoiled>>;
  keepText: Readonly<z.infer<typeof TextKept>>;
  dropText: Readonly<z.infer<typeof TextDropped>>;
  recordRegisterPrint: Readonly<z.infer<typeof RegisterPrinted>>;
}
