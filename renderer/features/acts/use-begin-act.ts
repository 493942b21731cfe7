import { emptyDraft } from '#shared/acts/draft.ts';
import { prefilledDraft } from '#shared/acts/prefill.ts';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { Case } from '#shared/cases/case.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { useGo, type CommandRun } from '../../app/hooks.ts';
import { actsFor } from './act-case.ts';

interface Beginning {
  readonly act: ActDefinition;
  readonly title: string;
  /** The case it grows from; null for one on the office's own initiative. */
  readonly parent: Case | null;
}

/** Opens the case of a new act, writes down what is known of it already, and goes to its draft. */
export function useBeginAct(command: CommandRun): (beginning: Beginning) => void {
  const go = useGo();
  return ({ act, title, parent }) => {
    const opening = {
      case: SubjectId.parse(crypto.randomUUID()),
      matter: act.matter,
      title,
      parties: parent?.parties ?? {},
      source: parent?.source ?? { kind: 'own-initiative' as const },
      ...(parent && { parent: parent.id }),
      facts: [],
    };
    const fields = parent
      ? prefilledDraft(act, { ...parent, facts: parent.facts.map(({ fact }) => fact) })
      : emptyDraft(act);
    const toAct = () => go({ screen: 'act', caseId: opening.case });
    void command.run({ do: 'openCase', ...opening }, () => {
      // Where a matter has several acts, the case must say which one it is about.
      if (actsFor(act.matter).length === 1 && act.prefill === undefined) toAct();
      else void command.run({ do: 'draftAct', case: opening.case, act: act.id, fields }, toAct);
    });
  };
}
