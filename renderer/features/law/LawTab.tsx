import { Panels, Stack } from '../../ui/Layout.tsx';
import { ChoicesPanel } from './ChoicesPanel.tsx';
import { LawConflicts } from './LawConflicts.tsx';
import { LawHistory } from './LawHistory.tsx';
import { LawInForce } from './LawInForce.tsx';
import { OfferedPacks } from './OfferedPacks.tsx';
import { PackPanel } from './PackPanel.tsx';

/** By which law and which calendar this office counts, who changed that, and how to change it. */
export function LawTab() {
  return (
    <Stack>
      <LawConflicts />
      <OfferedPacks />
      <Panels>
        <Stack>
          <LawInForce />
          <PackPanel />
        </Stack>
        <Stack>
          <ChoicesPanel />
          <LawHistory />
        </Stack>
      </Panels>
    </Stack>
  );
}
