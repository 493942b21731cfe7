import { useMemo, type ReactNode } from 'react';
import { textFor } from '#shared/cases/library/library-text.ts';
import { ArticleDialog } from '../features/library/ArticleDialog.tsx';
import { LibraryContext, type LawLibrary } from '../legal/library-context.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useToday } from './clock.ts';
import { useOffice } from './desk-context.ts';

/** Whatever names an article below can show it, when its text is in the library of the office. */
export function LibraryDoor({ children }: { children: ReactNode }) {
  const { library } = useOffice();
  const today = useToday();
  const language = useLanguage();
  const door = useMemo<LawLibrary>(
    () => ({
      find: (basis, on = today) => {
        const text = textFor({ library }, { act: basis.act, on, language });
        return text && { text, basis, on };
      },
      Article: ArticleDialog,
    }),
    [library, today, language],
  );
  return <LibraryContext value={door}>{children}</LibraryContext>;
}
