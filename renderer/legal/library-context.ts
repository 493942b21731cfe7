import { createContext, use, type ComponentType } from 'react';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Basis } from '#shared/law/types.ts';

/** A place of a law in the edition that was in force on a day, or in the earliest one after it. */
export interface ArticleReference {
  readonly text: LibraryText;
  readonly basis: Basis;
  readonly on: PlainDate;
}

/** The law library as whoever names an article needs it. */
export interface LawLibrary {
  /** Undefined where the act is not loaded. Without a day: as of today. */
  readonly find: (basis: Basis, on?: PlainDate) => ArticleReference | undefined;
  /** Shows an article over the present screen. */
  readonly Article: ComponentType<{ reference: ArticleReference; onClose: () => void }>;
}

export const LibraryContext = createContext<LawLibrary>({ find: () => undefined, Article: () => null });

export const useLawLibrary = (): LawLibrary => use(LibraryContext);
