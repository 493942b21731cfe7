import { useTranslation } from 'react-i18next';
import type { FoundingEntry, JoiningEntry, PersonEntry, RankId } from '../features/unlock/founding.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { useSettings } from './hooks.ts';
import {
  beginJoining,
  beginOffice,
  recordFounding,
  recordJoining,
  type BegunOffice,
  type Doorway,
  type PersonCard,
} from './open-office.ts';

/** What was chosen and typed at the door as the journal keeps it: ranks in words of both languages. */
export function usePersonCard(): (entry: PersonEntry) => PersonCard {
  const { i18n } = useTranslation();
  const rankIn = (language: 'kk' | 'ru', rank: RankId) =>
    rank === 'none' ? '' : i18n.getFixedT(language, 'unlock')(`rank.${rank}`);
  return ({ name, post, role, rank }) => {
    invariant(role !== null && rank !== null, 'an entry without role or rank is not submitted');
    return { name, post, role, rank: { kk: rankIn('kk', rank), ru: rankIn('ru', rank) } };
  };
}

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
      const saved = await save({ serverUrl: join.serverUrl.trim() });
      if (!saved.ok) return saved.problem;
      const begun = await beginJoining(doorway, { person: card, ...secret }, join.code.trim());
      if (!begun.ok) return begun.problem;
      const { opened } = begun.value;
      const recorded = opened.ok ? await recordJoining(opened.value, card) : opened;
      if (opened.ok && recorded.ok) await opened.value.sync.enrol(join.code.trim());
      done(begun.value);
      return recorded.ok ? null : recorded.problem;
    },
  };
}
