import type { Content } from '../bundle/content.ts';
import type { EventId, SubjectId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { AttachmentAdded } from './payloads.ts';

/** A file named by an entry of a journal, whoever holds its parts. */
export interface NamedContent {
  readonly event: EventId;
  readonly subject: SubjectId;
  readonly name: string;
  readonly content: Content;
  /** PC clock of the entry (ISO instant). */
  readonly since: string;
}

/** The file an entry names; undefined for every other entry, and for one this release cannot read. */
export function namedContent({
  id,
  type,
  subject,
  payload,
  recordedAt,
}: JournalEvent): NamedContent | undefined {
  if (type !== 'attachment.added') return undefined;
  const read = AttachmentAdded.safeParse(payload);
  if (!read.success) return undefined;
  return { event: id, subject, name: read.data.name, content: read.data.content, since: recordedAt };
}
