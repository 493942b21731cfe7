import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople, numbersMeant } from '#shared/cases/search/case-search.ts';
import { useArticleHits } from '../../features/library/use-article-hits.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import type { CommandItem } from '../../ui/CommandBox.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useCaseSearch, useOffice } from '../desk-context.ts';
import { useGo } from '../hooks.ts';

/** So many of each kind: who sees more than a screenful types another word. */
const most = 7;

/** What the office holds that speaks of every word typed: cases, people, articles of the law. */
export function useHits(query: string): { items: CommandItem[]; isPreparing: boolean } {
  const cases = useCaseHits(query);
  const people = usePeopleHits(query);
  const articles = useLawHits(query);
  return { items: [...(cases ?? []), ...people, ...articles], isPreparing: cases === undefined };
}

function useCaseHits(query: string): CommandItem[] | undefined {
  const { t } = useTranslation('palette');
  const { matterName } = useLawTexts();
  const go = useGo();
  const found = useCaseSearch(query);
  if (found === undefined) return undefined;
  return [...(found?.keys() ?? [])].slice(0, most).map((about) => ({
    id: `case ${about.id}`,
    group: t('group.cases'),
    title: about.title,
    detail: [...numbersMeant(about, query).slice(0, 2), matterName(about.matter)].join(' · '),
    run: () => go({ screen: 'case', caseId: about.id }),
  }));
}

function usePeopleHits(query: string): CommandItem[] {
  const { t } = useTranslation('palette');
  const go = useGo();
  const { users } = useOffice();
  const language = useLanguage();
  return findPeople(users.values(), query)
    .slice(0, most)
    .map(({ item: user }) => ({
      id: `person ${user.id}`,
      group: t('group.people'),
      title: user.name[language],
      detail: t('casesOf', { post: user.post[language] }),
      run: () => go({ screen: 'cases', hands: user.id }),
    }));
}

function useLawHits(query: string): CommandItem[] {
  const { t } = useTranslation('palette');
  const go = useGo();
  const hits = useArticleHits(query, useLanguage());
  return useMemo(
    () =>
      hits.slice(0, most).map(({ text, section: { id, heading } }) => ({
        id: `article ${text.event} ${id}`,
        group: t('group.law'),
        title: `${heading.marker} ${heading.text}`,
        detail: text.title,
        run: () => go({ screen: 'library', text: text.event, place: id }),
      })),
    [hits, t, go],
  );
}
