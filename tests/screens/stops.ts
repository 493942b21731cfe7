import { sections } from '#renderer/app/route-slice.ts';
import { settingsTabs } from './settings-tabs.ts';
import type { Workstation } from '../e2e/support/workstation.ts';

/** One screen of the tour, and how a person comes to it from anywhere in an open office. */
interface Stop {
  readonly name: string;
  readonly visit: (station: Workstation) => Promise<void>;
  /** Closes what lies over the screen. */
  readonly leave?: (station: Workstation) => Promise<void>;
}

const escape = ({ page }: Workstation) => page.keyboard.press('Escape');

const byTab = (name: string, section: 'today' | 'settings', key: string): Stop => ({
  name,
  visit: async ({ page, frame, words }) => {
    await frame.go(section);
    await page.getByRole('tab', { name: words.text(key) }).click();
    await page.getByRole('tab', { name: words.text(key), selected: true }).waitFor();
  },
});

const openCase = async ({ page, frame }: Workstation) => {
  await frame.go('cases');
  await page.getByRole('button', { name: 'Ауыз судың жеткізілмеуі туралы' }).click();
};

/** Every section as it opens, then what lies behind its tabs, one case, and what is laid over the screens. */
export const stops: readonly Stop[] = [
  ...sections.map((section): Stop => ({ name: section, visit: ({ frame }) => frame.go(section) })),
  ...(['calendar', 'people', 'news', 'drafts'] as const).map((view) =>
    byTab(`today-${view}`, 'today', `today:view.${view}`),
  ),
  ...settingsTabs.map((id) => byTab(`settings-${id}`, 'settings', `settings:tabs.${id}`)),
  { name: 'case', visit: openCase },
  {
    name: 'case-count',
    visit: async (station) => {
      await openCase(station);
      await station.casePage.why('T22-08');
    },
  },
  {
    name: 'palette',
    visit: async ({ page, words }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: words.text('palette:title'), exact: true }).fill('су');
    },
    leave: escape,
  },
  {
    name: 'keys',
    visit: async ({ page, words }) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: words.text('help:keys.title') }).waitFor();
    },
    leave: escape,
  },
];
