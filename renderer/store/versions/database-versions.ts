import { first } from './0001-first.ts';
import type { DatabaseVersion } from './database-version.ts';

/** Every version there ever was, oldest first (docs/recipes/add-a-database-version.md). */
export const databaseVersions: readonly DatabaseVersion[] = [first];
