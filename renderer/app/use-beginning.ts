import type { FoundingEntry, JoiningEntry } from '../features/unlock/founding.ts';
import { ok, type Problem } from '#shared/kernel/result.ts';
import { usePersonCard } from '../legal/use-person-card.ts';
import { useSettings } from './hooks.ts';
import {
  askToJoin,
  beginJoining,
  beginOffice,
  recordFounding,
  recordJoining,
  type BegunOffice,
  type Doorway,
} from './open-office.ts';

/** The two ways a workstation begins. The keys come first; an opening cut short here is finished after the next unlocking. */
export function useBeginning(doorway: Doorway, done: (begun: BegunOffice) => void) {
  const personCard = usePersonCard();
  const { save } = useSettings();
  return {
    found: async ({ office, person, secret }: FoundingEntry): Promise<Problem | null> => {
      const card = personCard(person);
      const begun = await beginOffice(doorway, { person: card, ...secret });
      if (!begun.ok) return begun.problem;
      const { opened } = begun.value;
      const recorded = opened.ok ? await recordFounding(opened.value, office, card) : opened;
      done(begun.value);
      return recorded.ok ? null : recorded.problem;
    },
    join: async ({ join, person, secret }: JoiningEntry): Promise<Problem | null> => {
      const card = personCard(person);
      const saved = join.way === 'line' ? await save({ serverUrl: join.serverUrl.trim() }) : ok(null);
      if (!saved.ok) return saved.problem;
      const begun = await beginJoining(doorway, { person: card, ...secret }, join);
      if (!begun.ok) return begun.problem;
      const { opened } = begun.value;
      const recorded = opened.ok ? await recordJoining(opened.value, card) : opened;
      if (opened.ok && recorded.ok) await askToJoin(opened.value.sync, join);
      done(begun.value);
      return recorded.ok ? null : recorded.problem;
    },
  };
}
