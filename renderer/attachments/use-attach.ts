import { useRef, useState } from 'react';
import type { Case } from '#shared/cases/case.ts';
import type { AttachmentAdded } from '#shared/cases/payloads.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDesk } from '../app/hooks.ts';
import { dropParts, keepParts, takeFile } from '../store/attachment-shelf.ts';

/** A file on its way into the case. */
interface Taking {
  readonly name: string;
  readonly percent: number;
}

/** Takes files into a case one at a time: first the sealed parts, flushed, then the entry that names them. */
export function useAttach(about: Case) {
  const { ask } = useDesk();
  const { run, refusal } = useCommand();
  const [taking, setTaking] = useState<Taking | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const end = useRef(new AbortController());

  /** Answers the entry of the file; undefined when it was refused or cancelled. */
  const attach = async (file: File, purpose: AttachmentAdded['purpose']): Promise<EventId | undefined> => {
    if (taking) return undefined;
    const { name } = file;
    end.current = new AbortController();
    setTaking({ name, percent: 0 });
    const onProgress = (done: number, total: number) =>
      setTaking({ name, percent: Math.floor((done / total) * 100) });
    const taken = await takeFile(ask, file, { signal: end.current.signal, onProgress });
    setTaking(null);
    setProblem(taken.ok ? null : taken.problem);
    if (!taken.ok || !taken.value) return undefined;
    const { content } = taken.value;
    const act = purpose === 'signed-act' && about.issued ? { act: about.issued.act } : {};
    const entries: EventId[] = [];
    await run({ do: 'attachFile', case: about.id, ...taken.value, ...act, name, purpose }, (made) => {
      entries.push(...made.map(({ id }) => id));
    });
    if (entries.length > 0) await keepParts(ask, content);
    else await dropParts(ask, content.parts);
    return entries[0];
  };
  return { attach, taking, problem, refusal, cancel: () => end.current.abort() };
}
