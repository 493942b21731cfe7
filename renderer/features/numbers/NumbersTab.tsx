import { Stack } from '../../ui/Layout.tsx';
import { BlocksPanel } from './BlocksPanel.tsx';
import { FormatsPanel } from './FormatsPanel.tsx';
import { GapsPanel } from './GapsPanel.tsx';

/** How the office numbers its papers: what a number looks like, who may give which, and which are given to none. */
export function NumbersTab() {
  return (
    <Stack>
      <FormatsPanel />
      <BlocksPanel />
      <GapsPanel />
    </Stack>
  );
}
