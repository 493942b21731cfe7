import { z } from 'zod';
import type { Content } from '../bundle/content.ts';
import type { EventId, SubjectId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { OfficeState } from './case.ts';
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

/** The parts that an entry names, known by its type and payload alone (as a slice of a bundle carries it). */
export function namedParts(entry: unknown): readonly string[] {
  const read = AddedEntry.safeParse(entry);
  return read.success ? read.data.payload.content.parts : [];
}

const AddedEntry = z.object({ type: z.literal('attachment.added'), payload: AttachmentAdded });

/** Every file the journals name: those of the cases, and those of entries that no case has taken in yet. */
export function namedContents({ cases, waiting, unknown }: OfficeState): NamedContent[] {
  const named: NamedContent[] = [];
  const loose = [...unknown, ...[...waiting.values()].flat()];
  for (const each of cases.values()) {
    for (const { event, name, content, since } of each.attachments)
      named.push({ event, subject: each.id, name, content, since });
    loose.push(...each.unknown);
  }
  return [...named, ...loose.flatMap((event) => namedContent(event) ?? [])];
}
