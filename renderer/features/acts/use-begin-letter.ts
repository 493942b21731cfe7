import type { LetterDefinition } from '#shared/acts/letter.ts';
import { letterSetsFor } from '#shared/acts/letters/registry.ts';
import { prefilledDraft } from '#shared/acts/prefill.ts';
import type { Case, OfficeState } from '#shared/cases/case.ts';
import { addressingOf } from '#shared/cases/directory/directory.ts';
import { LetterId } from '#shared/cases/payloads.ts';
import { useGo, useOffice, type CommandRun } from '../../app/hooks.ts';

/** A letter of a case as it begins: with everything the case already knows. */
export function beginLetter(
  kind: LetterDefinition,
  about: Case,
  { directory }: Pick<OfficeState, 'directory'>,
) {
  const { body } = about.parties;
  const addressing = body && addressingOf(directory, body);
  const brief = {
    ...about,
    facts: about.facts.map(({ fact }) => fact),
    ...(addressing && { addressing }),
  };
  return {
    letter: LetterId.parse(crypto.randomUUID()),
    kind: kind.id,
    fields: prefilledDraft(kind, brief),
  };
}

/** Begins a letter of a case, and the others of its set with it, and goes to its draft. */
export function useBeginLetter(command: CommandRun): (kind: LetterDefinition, about: Case) => void {
  const go = useGo();
  const office = useOffice();
  return (chosen, about) => {
    const set = chosen.set === undefined ? undefined : letterSetsFor(about.matter).get(chosen.set);
    const letters = (set ?? [chosen]).map((kind) => beginLetter(kind, about, office));
    const first = letters.find(({ kind }) => kind === chosen.id);
    void command.run({ do: 'draftLetters', case: about.id, letters }, () => {
      if (first) go({ screen: 'letter', caseId: about.id, letterId: first.letter });
    });
  };
}
