import type { Case } from '#shared/cases/case.ts';
import { Stack } from '../../ui/Layout.tsx';
import { ActSection } from './ActSection.tsx';
import { issuedPapers } from './batch/issued-papers.ts';
import { LeftOutTexts } from './LeftOutTexts.tsx';
import { LetterSection } from './LetterSection.tsx';

/** Everything on paper that a case has: its act or the acts drawn up on it, and its letters. */
export function PapersOfCase({ about, letters }: { about: Case; letters: string | undefined }) {
  return (
    <Stack>
      <LeftOutTexts about={about} papers={issuedPapers(about)} />
      <ActSection about={about} />
      <LetterSection about={about} set={letters} />
    </Stack>
  );
}
