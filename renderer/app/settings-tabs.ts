import { BackupTab } from '../features/backup/BackupTab.tsx';
import { GeneralTab } from '../features/settings/GeneralTab.tsx';
import { HealthTab } from '../features/health/HealthTab.tsx';
import { NumbersTab } from '../features/numbers/NumbersTab.tsx';
import { PaperTab } from '../features/paper/PaperTab.tsx';
import { PeopleTab } from '../features/settings/people/PeopleTab.tsx';
import { LawTab } from '../features/law/LawTab.tsx';
import { UpdateTab } from '../features/update/UpdateTab.tsx';
import type { SettingsTab } from '../features/settings/SettingsScreen.tsx';

/** The one table of the tabs of the settings; a feature that has settings adds a line and `settings:tabs.<id>`. */
export const settingsTabs: readonly [SettingsTab, ...SettingsTab[]] = [
  { id: 'general', Panels: GeneralTab },
  { id: 'people', Panels: PeopleTab },
  { id: 'paper', Panels: PaperTab },
  { id: 'numbers', Panels: NumbersTab },
  { id: 'backup', Panels: BackupTab },
  { id: 'law', Panels: LawTab },
  { id: 'health', Panels: HealthTab },
  { id: 'update', Panels: UpdateTab },
];
