import { findLetter } from '#shared/acts/letters/registry.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { findAct } from '#shared/acts/registry.ts';
import { demoCases } from '#renderer/app/demo/demo-office.ts';
import { sections, type Section } from '#renderer/app/route-slice.ts';
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

const byTab = (name: string, section: Section, key: string): Stop => ({
  name,
  visit: async ({ page, frame, words }) => {
    await frame.go(section);
    await page.getByRole('tab', { name: words.text(key), exact: true }).click();
    await page.getByRole('tab', { name: words.text(key), exact: true, selected: true }).waitFor();
  },
});

const begun = demoCases.find(({ papers }) => papers !== undefined);
const [act, letter] = [findAct(begun?.papers?.act ?? ''), findLetter(begun?.papers?.letter ?? '')];
if (!begun || !act || !letter) throw new Error('The demo office begins an act and a letter in one case.');

const openCase = async ({ page, frame }: Workstation) => {
  await frame.go('cases');
  await page.getByRole('button', { name: begun.title }).click();
};

/** A draft of the demo office, out of the list of what is unfinished. */
const openDraft = async (station: Workstation, { texts }: PaperDefinition) => {
  const { page, frame, words } = station;
  await frame.go('today');
  await page.getByRole('tab', { name: words.text('today:view.drafts'), exact: true }).click();
  await page.getByRole('button', { name: texts[words.language].name, exact: true }).click();
  await station.act.form().waitFor();
};

/** Every section as it opens, then what lies behind its tabs, one case, and what is laid over the screens. */
export const stops: readonly Stop[] = [
  ...sections.map((section): Stop => ({ name: section, visit: ({ frame }) => frame.go(section) })),
  ...(['calendar', 'people', 'news', 'drafts'] as const).map((view) =>
    byTab(`today-${view}`, 'today', `today:view.${view}`),
  ),
  ...settingsTabs.map((id) => byTab(`settings-${id}`, 'settings', `settings:tabs.${id}`)),
  byTab('register-file', 'register', 'register:way.file'),
  byTab('statistics-lateness', 'statistics', 'statistics:names.lateness'),
  byTab('directories-offices', 'directories', 'directories:tabs.office'),
  { name: 'case', visit: openCase },
  {
    name: 'case-count',
    visit: async (station) => {
      await openCase(station);
      await station.casePage.why('T22-08');
    },
  },
  { name: 'act', visit: (station) => openDraft(station, act) },
  {
    name: 'act-review',
    visit: async (station) => {
      const { page, words } = station;
      await openDraft(station, act);
      await page.getByRole('tab', { name: words.text('act-screens:screen.review'), exact: true }).click();
      await page.getByRole('article').first().waitFor();
    },
  },
  { name: 'letter', visit: (station) => openDraft(station, letter) },
  {
    name: 'messages',
    visit: async ({ page, words }) => {
      await page.getByRole('button', { name: words.text('app:messages.title'), exact: true }).click();
      await page.getByRole('dialog', { name: words.text('app:messages.title') }).waitFor();
    },
    leave: escape,
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
