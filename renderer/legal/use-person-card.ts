import { useTranslation } from 'react-i18next';
import type { User } from '#shared/cases/case.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { officeRoles, rankIds, type PersonEntry, type RankId } from './person-entry.ts';

/** What was chosen and typed at the door as the journal keeps it: ranks in words of both languages. */
export function usePersonCard(): (entry: PersonEntry) => Omit<User, 'id'> {
  const { i18n } = useTranslation();
  const rankIn = (language: 'kk' | 'ru', rank: RankId) =>
    rank === 'none' ? '' : i18n.getFixedT(language, 'unlock')(`rank.${rank}`);
  return ({ name, post, role, rank }) => {
    invariant(role !== null && rank !== null, 'an entry without role or rank is not submitted');
    return { name, post, role, rank: { kk: rankIn('kk', rank), ru: rankIn('ru', rank) } };
  };
}

/** A person of the journal as the form changes them; a rank or role the form does not know is asked for again. */
export function usePersonEntry(): (user: User) => PersonEntry {
  const { i18n } = useTranslation();
  return ({ name, post, role, rank }) => {
    const rankText = (id: RankId) => i18n.getFixedT('kk', 'unlock')(`rank.${id}`);
    const known = rank.kk === '' ? 'none' : rankIds.find((id) => rankText(id) === rank.kk);
    return { name, post, rank: known ?? null, role: officeRoles.find((each) => each === role) ?? null };
  };
}
