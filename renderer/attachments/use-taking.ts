import { useRef, useState } from 'react';
import type { Problem } from '#shared/kernel/result.ts';
import { useDesk } from '../app/hooks.ts';
import { takeFile, type TakenFile } from '../store/attachment-shelf.ts';

/** Endings of the files a case may have. */
export const scanEndings = '.pdf,.jpg,.jpeg,.png,.webp';

/** A file on its way onto the shelf. */
export interface Taking {
  readonly name: string;
  readonly percent: number;
}

/** The file that is being sealed now, and why the last one was not taken. */
export interface TakingNow {
  readonly taking: Taking | null;
  readonly problem: Problem | null;
  readonly cancel: () => void;
}

/**
 * Seals a file onto the shelf of this workstation and hands it on, one file at a time. Answers what became of it; undefined
 * when it was refused or cancelled.
 */
type Take = <Value>(file: File, use: (taken: TakenFile) => Promise<Value>) => Promise<Value | undefined>;

export function useTaking(): TakingNow & { readonly take: Take } {
  const { ask } = useDesk();
  const [taking, setTaking] = useState<Taking | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const end = useRef(new AbortController());
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const sealOne = async (file: File): Promise<TakenFile | null> => {
    const { name } = file;
    end.current = new AbortController();
    setTaking({ name, percent: 0 });
    const onProgress = (done: number, total: number) =>
      setTaking({ name, percent: Math.floor((done / total) * 100) });
    const taken = await takeFile(ask, file, { signal: end.current.signal, onProgress });
    setTaking(null);
    setProblem(taken.ok ? null : taken.problem);
    return taken.ok ? taken.value : null;
  };
  const take: Take = (file, use) => {
    const used = last.current.then(async () => {
      const taken = await sealOne(file);
      return taken ? use(taken) : undefined;
    });
    last.current = used;
    return used;
  };
  return { take, taking, problem, cancel: () => end.current.abort() };
}
