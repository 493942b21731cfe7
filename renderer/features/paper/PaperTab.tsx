import { Stack } from '../../ui/Layout.tsx';
import { BlanksPanel } from './BlanksPanel.tsx';
import { EmblemPanel } from './emblem/EmblemPanel.tsx';
import { OfficePaperPanel } from './OfficePaperPanel.tsx';
import { PrinterPanel } from './PrinterPanel.tsx';
import { TextsPanel } from './TextsPanel.tsx';

/** What the office writes on: its sheet, its printers, its blanks, its own words. */
export function PaperTab() {
  return (
    <Stack>
      <OfficePaperPanel />
      <EmblemPanel />
      <PrinterPanel />
      <BlanksPanel />
      <TextsPanel />
    </Stack>
  );
}
