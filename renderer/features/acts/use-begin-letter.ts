import type { LetterDefinition } from '#shared/acts/letter.ts';
import { lettersFor } from '#shared/acts/letters/registry.ts';
import { prefilledDraft } from '#shared/acts/prefill.ts';
import type { Case } from '#shared/cases/case.ts';
import type { Command } from '#shared/cases/commands.ts';
import { LetterId } from '#shared/cases/payloads.ts';
import { useGo, type CommandRun } from '../../app/hooks.ts';

/** Begins a letter of a case with what the case knows, and the others of its set with it, and goes to its draft. */
export function useBeginLetter(command: CommandRun): (kind: LetterDefinition, about: Case) => void {
  const go = useGo();
  return (chosen, about) => {
    const together = lettersFor(about.matter).filter(
      (kind) => kind.id === chosen.id || (chosen.set !== undefined && kind.set === chosen.set),
    );
    const brief = { ...about, facts: about.facts.map(({ fact }) => fact) };
    const drafts = together.map((kind) => ({
      ...{ case: about.id, letter: LetterId.parse(crypto.randomUUID()), kind: kind.id },
      fields: prefilledDraft(kind, brief),
    }));
    const first = drafts.find(({ kind }) => kind === chosen.id);
    const record = ([next, ...rest]: readonly Command[]): void => {
      if (next) void command.run(next, () => record(rest));
      else if (first) go({ screen: 'letter', caseId: about.id, letterId: first.letter });
    };
    record(drafts.map((draft) => ({ do: 'draftLetter', ...draft })));
  };
}
