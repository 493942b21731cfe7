import { useState } from 'react';
import type { SourceTable } from '#shared/cases/intake/source-table.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { readTable } from './read-table.ts';

export interface ReadingTable {
  /** The last file that could be read. */
  readonly table: SourceTable | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
  readonly read: (file: Blob) => Promise<void>;
}

/** A table out of a file a person chooses. */
export function useTable(): ReadingTable {
  const [found, setFound] = useState<Pick<ReadingTable, 'table' | 'problem'>>({ table: null, problem: null });
  const [isReading, setReading] = useState(false);
  const read = async (file: Blob) => {
    setReading(true);
    await painted();
    const answer = await readTable(file);
    setFound(answer.ok ? { table: answer.value, problem: null } : { table: null, problem: answer.problem });
    setReading(false);
  };
  return { ...found, isReading, read };
}

/** A frame is not drawn in a window nobody sees: so long it is waited for at most. */
const frameMs = 100;

/** Lets the window show that it is about to be busy. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, frameMs);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
