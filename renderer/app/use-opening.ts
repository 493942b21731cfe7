import { useMemo, useState } from 'react';
import type { OpeningProgress, OpeningStep, TellProgress } from '../store/opening-progress.ts';

/** What is shown of an opening that takes its time. */
export interface Opening extends OpeningProgress {
  /** Records are being brought from one copy into another, not only read. */
  readonly isMending: boolean;
}

/** Milliseconds before anything is shown, and between two drawings. */
const pauseMs = 300;
const mending: readonly OpeningStep[] = ['toShelf', 'fromBackup', 'toVault'];

function createWatch(show: (opening: Opening | null) => void) {
  let drawing: ReturnType<typeof setInterval> | undefined;
  return {
    begin(): TellProgress {
      let latest: Opening | null = null;
      clearInterval(drawing);
      // What hangs is shown as well as what moves: the drawing does not wait to be told.
      drawing = setInterval(() => show(latest), pauseMs);
      return (progress) => {
        const isMending = latest?.isMending === true || mending.includes(progress.step);
        latest = { ...progress, isMending };
      };
    },
    end() {
      clearInterval(drawing);
      show(null);
    },
  };
}

/** How far the opening has come; null when none is under way, or none that a person would notice. */
export function useOpening() {
  const [opening, setOpening] = useState<Opening | null>(null);
  const watch = useMemo(() => createWatch(setOpening), []);
  return { opening, watch };
}
