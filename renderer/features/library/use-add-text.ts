import { useState } from 'react';
import type { LibraryTextAdded } from '#shared/cases/library/payloads.ts';
import type { LawText } from '#shared/library/law-text.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDesk } from '../../app/hooks.ts';
import { dropParts, keepParts, takeContent } from '../../store/attachment-shelf.ts';
import { textOfFile, type FileText } from './intake/file-text.ts';
import { parseAside } from './parse-aside.ts';

/** A file that was read and waits for a person's word. */
export interface ReadFile extends FileText {
  readonly name: string;
  readonly law: LawText;
}

/** Reads a file a person has chosen, and takes its text into the library: first the sealed parts, then the entry that names them. */
export function useAddText() {
  const { ask } = useDesk();
  const { run, refusal, reset, busy } = useCommand();
  const [reading, setReading] = useState<string | null>(null);
  const [read, setRead] = useState<ReadFile | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const choose = async (file: File) => {
    setProblem(null);
    reset();
    setReading(file.name);
    const text = await textOfFile(file);
    const law = text.ok ? await parseAside(text.value.text) : null;
    setReading(null);
    if (text.ok && law) setRead({ ...text.value, name: file.name, law });
    else if (!text.ok) setProblem(text.problem);
  };
  const keep = async (words: Omit<LibraryTextAdded, 'content' | 'name'>, done: () => void) => {
    if (!read) return;
    const taken = await takeContent(ask, new Blob([read.text]));
    setProblem(taken.ok ? null : taken.problem);
    if (!taken.ok || !taken.value) return;
    const content = taken.value;
    const entries: string[] = [];
    await run({ do: 'addLibraryText', ...words, content, name: read.name }, (made) => {
      entries.push(...made.map(({ id }) => id));
    });
    if (entries.length === 0) return dropParts(ask, content.parts);
    await keepParts(ask, content);
    setRead(null);
    done();
  };
  return {
    ...{ choose, keep, reading, read, busy },
    leave: () => setRead(null),
    problem: problem ?? (refusal && !isLegalRefusal(refusal) ? refusal : null),
  };
}
