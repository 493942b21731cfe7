import { z } from 'zod';
import type { Content } from '../bundle/content.ts';
import { officeSubject, type EventId, type SubjectId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { OfficeState } from './case.ts';
import { LibraryTextAdded } from './library/payloads.ts';
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

/** The events that name a file, each by its payload. */
const naming: Readonly<Record<string, z.ZodType<Pick<NamedContent, 'name' | 'content'>>>> = {
  'attachment.added': AttachmentAdded,
  'library.text-added': LibraryTextAdded,
};

/** The file an entry names; undefined for every other entry, and for one this release cannot read. */
export function namedContent({
  id,
  type,
  subject,
  payload,
  recordedAt,
}: JournalEvent): NamedContent | undefined {
  const read = naming[type]?.safeParse(payload);
  if (!read?.success) return undefined;
  return { event: id, subject, name: read.data.name, content: read.data.content, since: recordedAt };
}

/** The parts that an entry names, known by its type and payload alone (as a slice of a bundle carries it). */
export function namedParts(entry: unknown): readonly string[] {
  const read = Entry.safeParse(entry);
  const named = read.success ? naming[read.data.type]?.safeParse(read.data.payload) : undefined;
  return named?.success === true ? named.data.content.parts : [];
}

const Entry = z.object({ type: z.string(), payload: z.unknown() });

/** Every file the journals name: those of the cases and of the library, and those of entries that no case has taken in yet. */
export function namedContents({ cases, library, waiting, unknown }: OfficeState): NamedContent[] {
  const named: NamedContent[] = library.map(({ event, name, content, since }) => ({
    ...{ event, subject: officeSubject, name, content, since },
  }));
  const loose = [...unknown, ...[...waiting.values()].flat()];
  for (const each of cases.values()) {
    for (const { event, name, content, since } of each.attachments)
      named.push({ event, subject: each.id, name, content, since });
    loose.push(...each.unknown);
  }
  return [...named, ...loose.flatMap((event) => namedContent(event) ?? [])];
}
