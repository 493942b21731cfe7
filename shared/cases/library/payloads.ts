import { z } from 'zod';
import { Content } from '../../bundle/content.ts';
import { EventId } from '../../journal/ids.ts';
import { Day, line, text } from '../payloads.ts';

/** An official text in one edition: its words here, the text itself (UTF-8, as imported) in parts beside the journal. */
export const LibraryTextAdded = z.object({
  content: Content,
  /** The name of the file it was read from. */
  name: line.min(1),
  /** The act as a basis names it ("155-VII"); for an act no rule refers to, its number or, without one, its title. */
  act: line.min(1),
  title: line.min(1),
  language: z.enum(['kk', 'ru']),
  /** The day from which the text reads so. */
  edition: Day,
  number: line.exactOptional(),
  /** The day of the act itself. */
  date: Day.exactOptional(),
});
export type LibraryTextAdded = z.infer<typeof LibraryTextAdded>;

/** The text was imported by mistake; it is no longer read from. */
export const LibraryTextWithdrawn = z.object({ text: EventId, reason: text.min(1) });
