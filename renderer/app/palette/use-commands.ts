import { useTranslation } from 'react-i18next';
import { letterSetsFor } from '#shared/acts/letters/registry.ts';
import { offeredFacts } from '../../features/case-page/offered-facts.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import type { CommandItem } from '../../ui/CommandBox.tsx';
import { shortcuts } from '../../ui/shortcuts.ts';
import { useDesk, useOffice } from '../desk-context.ts';
import { useAppSelector, useGo, useSettings } from '../hooks.ts';
import { themes } from '../appearance.ts';
import { languages } from '../i18n.ts';
import { sections } from '../route-slice.ts';
import { settingsTabs } from '../settings-tabs.ts';
import type { Overlay } from '../use-shortcuts.ts';

/** Everything the desk can be told to do from where the user is: what concerns the open case first. */
export function useCommands(open: (overlay: Overlay) => void): CommandItem[] {
  return [...useCaseCommands(), ...useSectionCommands(), ...useDeskCommands(open)];
}

/** What may happen next in the case on the screen. */
function useCaseCommands(): CommandItem[] {
  const { t } = useTranslation(['palette', 'letters']);
  const { factName } = useLawTexts();
  const { loadedLaw } = useDesk();
  const { cases } = useOffice();
  const route = useAppSelector((state) => state.route);
  const go = useGo();
  const about = 'caseId' in route ? cases.get(route.caseId) : undefined;
  if (!about) return [];
  const here = { group: t('group.case'), detail: about.title };
  const { id: caseId } = about;
  const papers: CommandItem[] = [
    { ...here, id: 'case', title: t('case.page'), run: () => go({ screen: 'case', caseId }) },
    { ...here, id: 'act', title: t('case.act'), run: () => go({ screen: 'act', caseId }) },
  ];
  const isOffered = {
    case: route.screen !== 'case',
    act: about.draft !== undefined && route.screen !== 'act',
  };
  return [
    ...papers.filter(({ id }) => isOffered[id as keyof typeof isOffered]),
    ...[...letterSetsFor(about.matter).keys()].map((letters) => ({
      ...here,
      id: `letters ${letters}`,
      title: t(`letters:set.${letters}.action`),
      run: () => go({ screen: 'case', caseId, letters }),
    })),
    ...offeredFacts(about, loadedLaw.tables.openings[about.matter]).map((fact) => ({
      ...here,
      id: `record ${fact}`,
      title: t('case.record', { fact: factName(fact) }),
      run: () => go({ screen: 'case', caseId, record: fact }),
    })),
    {
      ...{ ...here, id: 'grow', title: t('case.grow') },
      run: () => go({ screen: 'register', parent: caseId }),
    },
  ];
}

function useSectionCommands(): CommandItem[] {
  const { t } = useTranslation(['palette', 'app', 'settings']);
  const go = useGo();
  return [
    ...sections.map((screen, at) => ({
      id: screen,
      group: t('group.go'),
      title: t(`app:navigation.${screen}`),
      caps: ['Alt', String(at + 1)],
      run: () => go({ screen }),
    })),
    ...settingsTabs.map(({ id }) => ({
      id: `settings ${id}`,
      group: t('group.settings'),
      title: t(`settings:tabs.${id}`),
      run: () => go({ screen: 'settings', tab: id }),
    })),
  ];
}

function useDeskCommands(open: (overlay: Overlay) => void): CommandItem[] {
  const { t, i18n } = useTranslation(['palette', 'app', 'help', 'settings', 'first-steps']);
  const { lock } = useDesk();
  const { changeLanguage, save, settings } = useSettings();
  const group = t('group.desk');
  return [
    ...languages
      .filter((language) => language !== i18n.language)
      .map((language) => ({
        group,
        id: language,
        title: t('language', { language: t(`settings:language.${language}`) }),
        run: () => void changeLanguage(language),
      })),
    ...themes
      .filter((theme) => theme !== (settings.theme ?? 'system'))
      .map((theme) => ({
        group,
        id: theme,
        title: t('theme', { theme: t(`settings:appearance.themes.${theme}`) }),
        run: () => void save({ theme }),
      })),
    {
      group,
      id: 'keys',
      title: t('help:keys.title'),
      caps: shortcuts.keyMap.caps,
      run: () => open('keyMap'),
    },
    { group, id: 'messages', title: t('app:messages.title'), run: () => open('messages') },
    { group, id: 'first-steps', title: t('first-steps:title'), run: () => open('firstSteps') },
    { group, id: 'lock', title: t('app:header.lock'), run: lock },
  ];
}
