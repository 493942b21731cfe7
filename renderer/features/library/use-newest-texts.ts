import { useEffect, useState } from 'react';
import { editionsOf, standingTexts, type LibraryText } from '#shared/cases/library/library-text.ts';
import { useDesk, useOffice } from '../../app/hooks.ts';
import { openText, type OpenText } from './open-text.ts';

/** A text of the library with what is in it. */
export interface TextHere {
  readonly text: LibraryText;
  readonly open: OpenText;
}

interface Question<Found> {
  /** What is looked for; nothing is opened for ''. */
  readonly query: string;
  /** In texts of this language alone; in all unless given. */
  readonly language?: string;
  /** The same function at every drawing. */
  readonly find: (texts: readonly TextHere[], query: string) => Found;
}

/** Typing rests this long before texts are opened for it. */
const restMs = 150;

/**
 * What is found in the newest editions of the texts; undefined until they were looked through. A text whose parts are not
 * on this workstation is passed over.
 */
export function useNewestTexts<Found>({ query, language, find }: Question<Found>): Found | undefined {
  const { ask, journal } = useDesk();
  const office = useOffice();
  const [answer, setAnswer] = useState<{ to: string; found: Found }>();
  useEffect(() => {
    if (query === '') return undefined;
    let isWanted = true;
    const look = async () => {
      const newest = standingTexts(office).filter(
        (text) =>
          (language ?? text.language) === text.language && editionsOf(office, text)[0]?.event === text.event,
      );
      const opened = await Promise.all(newest.map((text) => openText({ ask, journal }, text)));
      if (!isWanted) return;
      const here = newest.flatMap((text, at) => {
        const open = opened[at];
        return open?.ok ? [{ text, open: open.value }] : [];
      });
      setAnswer({ to: query, found: find(here, query) });
    };
    const rest = setTimeout(() => void look(), restMs);
    return () => {
      isWanted = false;
      clearTimeout(rest);
    };
  }, [ask, journal, office, query, language, find]);
  return answer?.to === query ? answer.found : undefined;
}
