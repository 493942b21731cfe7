import type { PaperSettings, PrinterOffset } from '#shared/documents/paper.ts';
import { noOffset } from '#shared/documents/paper.ts';
import { useOffice, useSettings } from '../app/hooks.ts';

/** What a paper is laid out by: the office's settings, and what this workstation's printer misses. */
export interface Sheet {
  readonly paper: PaperSettings;
  readonly offset: PrinterOffset;
}

export function useSheet(): Sheet {
  const { paper } = useOffice();
  const { settings } = useSettings();
  return { paper: paper.settings, offset: settings.printerOffset ?? noOffset };
}
