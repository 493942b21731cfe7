import type { UserId } from '../journal/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { roles, type Role } from '../law/types.ts';
import type { Case, OfficeState, Substitution, User } from './case.ts';

type People = Pick<OfficeState, 'users' | 'dismissed' | 'substitutions'>;

/** Heads of an office and their deputies: they decide on its people, and who does what. */
const leading: readonly Role[] = [
  'prosecutorGeneral',
  'deputyProsecutorGeneral',
  'oblastProsecutor',
  'deputyOblastProsecutor',
  'districtProsecutor',
  'deputyDistrictProsecutor',
];

export function isLeading({ role }: Pick<User, 'role'>): boolean {
  return leading.includes(role);
}

/** Who works in the office today, the highest post first. */
export function colleagues({ users, dismissed }: Pick<People, 'users' | 'dismissed'>): User[] {
  return [...users.values()]
    .filter(({ id }) => !dismissed.has(id))
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** The substitutions in force on a day: both of its ends belong to it. */
export function substitutionsOn({ substitutions, dismissed }: People, day: PlainDate): Substitution[] {
  return [...substitutions.values()].filter(
    ({ from, to, substitute }) => from <= day && day <= to && !dismissed.has(substitute),
  );
}

/** Oneself, and everyone whom one substitutes on that day. */
export function handsOf(state: People, user: UserId, day: PlainDate): ReadonlySet<UserId> {
  const absent = substitutionsOn(state, day).filter(({ substitute }) => substitute === user);
  return new Set([user, ...absent.map((each) => each.absent)]);
}

/** Whose work is looked at: everybody's, one's own, or that of those whom one substitutes. */
export const shares = ['all', 'mine', 'substituted'] as const;
export type Share = (typeof shares)[number];

/** Whose work a share of it is on that day; null where it is everybody's. */
export function handsIn(
  share: Share,
  state: People,
  user: UserId,
  day: PlainDate,
): ReadonlySet<UserId> | null {
  if (share === 'all') return null;
  if (share === 'mine') return new Set([user]);
  const substituted = new Set(handsOf(state, user, day));
  substituted.delete(user);
  return substituted;
}

/**
 * The person as they may act on a day: under their own name, with the role of whomever they substitute where it is higher,
 * and under the post that was given them for that time. Administrative staff are no prosecutors, whomever they stand in
 * for (44.2, 44.3): they hold the cases, not the powers.
 */
export function actingUser(state: People, user: User, day: PlainDate): User {
  if (user.role === 'staff') return user;
  const held = [...handsOf(state, user.id, day)].flatMap((id) => state.users.get(id)?.role ?? []);
  const role = roles.find((each) => each === user.role || held.includes(each)) ?? user.role;
  const post = substitutionsOn(state, day).find((each) => each.substitute === user.id && each.post)?.post;
  return role === user.role && !post ? user : { ...user, role, ...(post && { post }) };
}

/** Cases in somebody's own hands. */
export function casesOf({ cases }: Pick<OfficeState, 'cases'>, user: UserId): Case[] {
  return [...cases.values()].filter(({ responsible }) => responsible === user);
}
