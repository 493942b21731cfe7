import type { z } from 'zod';
import type { LibraryTextAdded, LibraryTextWithdrawn } from './payloads.ts';

/** What a person asks about the law library. */
export interface LibraryCommands {
  addLibraryText: Readonly<LibraryTextAdded>;
  withdrawLibraryText: Readonly<z.infer<typeof LibraryTextWithdrawn>>;
}
