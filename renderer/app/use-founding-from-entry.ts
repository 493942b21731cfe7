import { useTranslation } from 'react-i18next';
import type { User } from '#shared/cases/case.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { FoundingEntry, PersonEntry, RankId } from '../features/unlock/founding.ts';
import type { Founding } from './open-office.ts';

/** What was chosen and typed at the door as the journal keeps it: ranks in words of both languages. */
export function usePersonFromEntry(): (entry: PersonEntry) => Omit<User, 'id'> {
  const { i18n } = useTranslation();
  const rankIn = (language: 'kk' | 'ru', rank: RankId) =>
    rank === 'none' ? '' : i18n.getFixedT(language, 'unlock')(`rank.${rank}`);
  return ({ name, post, role, rank }) => {
    invariant(role !== null && rank !== null, 'an entry without role or rank is not submitted');
    return { name, post, role, rank: { kk: rankIn('kk', rank), ru: rankIn('ru', rank) } };
  };
}

export function useFoundingFromEntry(): (entry: FoundingEntry) => Founding {
  const personFromEntry = usePersonFromEntry();
  return ({ office, person, secret: { workstation, passphrase } }) => ({
    office,
    person: personFromEntry(person),
    workstation,
    passphrase,
  });
}
