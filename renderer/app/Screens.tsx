import { useEffect, type ReactNode } from 'react';
import { PapersOfCase } from '../features/acts/PapersOfCase.tsx';
import { ActScreen, LetterScreen } from '../features/acts/ActScreen.tsx';
import { PrintBatch } from '../features/acts/batch/PrintBatch.tsx';
import { CasePage } from '../features/case-page/CasePage.tsx';
import { CasesScreen } from '../features/cases/CasesScreen.tsx';
import { DirectoriesScreen } from '../features/directories/DirectoriesScreen.tsx';
import { JournalsScreen } from '../features/journals/JournalsScreen.tsx';
import { LibraryScreen } from '../features/library/LibraryScreen.tsx';
import { RegisterScreen } from '../features/register/RegisterScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { StatisticsScreen } from '../features/statistics/StatisticsScreen.tsx';
import { SyncScreen } from '../features/sync/SyncScreen.tsx';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { useAppSelector, type Route } from './hooks.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { settingsTabs } from './settings-tabs.ts';

/** The region of the screens: focus goes here on the way to a screen that does not take it itself. */
export const contentId = 'content';

/** The screen the user is on. A new case is a new screen: nothing typed for one is carried into the other. */
export function Screens() {
  const route = useAppSelector((state) => state.route);
  const place = Object.values(route).join(' ');
  useEffect(() => {
    const content = document.getElementById(contentId);
    if (content && !content.contains(document.activeElement)) content.focus();
  }, [place]);
  return (
    <ScreenBoundary key={place} screen={route.screen}>
      {screenOf(route)}
    </ScreenBoundary>
  );
}

function screenOf(route: Route): ReactNode {
  switch (route.screen) {
    case 'today':
      return <TodayScreen />;
    case 'cases':
      return <CasesScreen hands={route.hands} />;
    case 'journals':
      return <JournalsScreen papersOf={(period) => <PrintBatch period={period} />} />;
    case 'statistics':
      return <StatisticsScreen />;
    case 'library':
      return <LibraryScreen route={route} />;
    case 'register':
      return <RegisterScreen parent={route.parent} />;
    case 'directories':
      return <DirectoriesScreen />;
    case 'sync':
      return <SyncScreen />;
    case 'settings':
      return <SettingsScreen tabs={settingsTabs} first={route.tab} />;
    case 'case':
      return (
        <CasePage
          caseId={route.caseId}
          record={route.record ? route.record.split(' ') : []}
          correct={route.correct}
          actSection={(about) => <PapersOfCase about={about} letters={route.letters} />}
        />
      );
    case 'act':
      return <ActScreen caseId={route.caseId} />;
    case 'letter':
      return <LetterScreen caseId={route.caseId} letterId={route.letterId} />;
  }
}
