import { z } from 'zod';
import { Bilingual, line, openWord, text } from '../payloads.ts';

export const DirectoryEntryId = z.uuid().brand<'DirectoryEntryId'>();
export type DirectoryEntryId = z.infer<typeof DirectoryEntryId>;

/** A whole card each time: half a card merged with another's half is nobody's. */
export const DirectoryEntrySet = z.object({
  entry: DirectoryEntryId,
  /** `body`: a state body or an organisation; `official`: a person in a post. */
  kind: openWord,
  /** Of a body its full name, of an official surname and initials. */
  name: Bilingual,
  /** As a paper is addressed to it, in the case each language demands; never made from the name. */
  addressing: Bilingual.exactOptional(),
  /** Of an official: the post. Of a body: the post of its head. */
  post: Bilingual.exactOptional(),
  /** Surname and initials of the head of a body. */
  head: Bilingual.exactOptional(),
  bin: line.exactOptional(),
  address: line.exactOptional(),
  phone: line.exactOptional(),
});
export type DirectoryEntrySet = z.infer<typeof DirectoryEntrySet>;

/** No longer offered; papers that name it stay as they are. */
export const DirectoryEntryClosed = z.object({ entry: DirectoryEntryId, reason: text.min(1) });
