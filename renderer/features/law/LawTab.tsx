import { OfficeConflicts } from '../../legal/OfficeConflicts.tsx';
import { Panels, Stack } from '../../ui/Layout.tsx';
import { ChoicesPanel } from './ChoicesPanel.tsx';
import { LawEvent } from './LawEvent.tsx';
import { LawHistory } from './LawHistory.tsx';
import { LawInForce } from './LawInForce.tsx';
import { OfferedPacks } from './OfferedPacks.tsx';
import { PackPanel } from './PackPanel.tsx';

const isOfLaw = (type: string) => type.startsWith('law.');

/** By which law and which calendar this office counts, who changed that, and how to change it. */
export function LawTab() {
  return (
    <Stack>
      <OfficeConflicts of={isOfLaw} Decision={LawEvent} />
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
