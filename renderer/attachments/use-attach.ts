import type { Case } from '#shared/cases/case.ts';
import type { AttachmentAdded } from '#shared/cases/payloads.ts';
import type { EventId } from '#shared/journal/ids.ts';
import { useCommand, useDesk } from '../app/hooks.ts';
import { dropParts, keepParts, type TakenFile } from '../store/attachment-shelf.ts';
import { useTaking } from './use-taking.ts';

/** What a file is to the case. */
interface About {
  readonly about: Pick<Case, 'id' | 'issued'>;
  readonly purpose: AttachmentAdded['purpose'];
}

/** Enters sealed files into cases: the parts are on the shelf already, now an entry names them. */
export function useEnterFile() {
  const { ask } = useDesk();
  const { run, refusal } = useCommand();
  /** Answers the entry of the file; undefined when it was refused: then its parts are gone. */
  const enter = async (
    name: string,
    taken: TakenFile,
    { about, purpose }: About,
  ): Promise<EventId | undefined> => {
    const act = purpose === 'signed-act' && about.issued ? { act: about.issued.act } : {};
    const entries: EventId[] = [];
    await run({ do: 'attachFile', case: about.id, ...taken, ...act, name, purpose }, (made) => {
      entries.push(...made.map(({ id }) => id));
    });
    if (entries.length > 0) await keepParts(ask, taken.content);
    else await dropParts(ask, taken.content.parts);
    return entries[0];
  };
  return { enter, refusal };
}

/** Takes files into a case one at a time: first the sealed parts, flushed, then the entry that names them. */
export function useAttach(about: Case) {
  const { take, ...course } = useTaking();
  const { enter, refusal } = useEnterFile();

  /** Answers the entry of the file; undefined when it was refused or cancelled. */
  const attach = (file: File, purpose: AttachmentAdded['purpose']): Promise<EventId | undefined> =>
    take(file, (taken) => enter(file.name, taken, { about, purpose }));
  return { attach, refusal, ...course };
}
