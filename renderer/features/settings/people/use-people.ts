import { useSyncExternalStore } from 'react';
import type { User } from '#shared/cases/case.ts';
import { colleagues } from '#shared/cases/people.ts';
import { useDesk, useOffice } from '../../../app/hooks.ts';
import type { Holder } from '../../../session/session.ts';
import { useLanguage } from '../../../ui/use-language.ts';

/** Who may open this workstation; drawn again after each change of the key file. */
export function useHolders(): readonly Holder[] {
  const { session } = useDesk();
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.holders(),
  );
}

export function usePersonName(): (user: Pick<User, 'name'> | undefined) => string {
  const language = useLanguage();
  return (user) => user?.name[language] ?? '';
}

/** The people of the office as choices of a list. */
export function usePeopleChoices() {
  const nameOf = usePersonName();
  return colleagues(useOffice()).map((user) => ({ value: user.id, label: nameOf(user) }));
}
